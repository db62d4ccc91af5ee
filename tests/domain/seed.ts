/** Property tests draw the same examples on every run; change it to look further. */
export const SEED = 20261121;
