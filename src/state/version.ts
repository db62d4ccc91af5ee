/**
 * Version of the studies that this page writes: one more than there are steps in `migrate.ts`, which a
 * page without a saved study does not load.
 */
export const VERSION = 4;
