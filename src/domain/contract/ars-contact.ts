/** Whom to contact at the ARS, where a source gives it. */
export interface ArsContact {
  /** Code of the département (délégation) or of the région (siège). */
  readonly code: string;
  readonly level: "departement" | "region";
  readonly nom: string;
  readonly courriel: string;
  readonly source: string;
}
