/** « Sous-dense » under it: DREES, consultations by year and standardised inhabitant. */
export const UNDER_SERVED_APL = 2.5;
