import type { Cls } from "@/domain/contract/cls";
import { parseDay, parseSourceDate, type Day, type SourceDate } from "@/domain/day";

export const day = (text: string): Day => {
  const parsed = parseDay(text);
  if (!parsed) throw new Error(`day requires a day, got ${text}`);
  return parsed;
};

export const sourceDate = (text: string): SourceDate => {
  const parsed = parseSourceDate(text);
  if (!parsed) throw new Error(`sourceDate requires a date, got ${text}`);
  return parsed;
};

/** Day of the record in these tests. */
export const RECORDED_ON = day("2026-11-21");

/** A contract of which a test says only what matters to it. */
export const clsExample = (part: Partial<Cls>): Cls => ({
  id: "bre-exemple-1",
  nom: "CLS d'exemple",
  porteur: "",
  epci: [],
  communes: [],
  departements: [],
  signature: null,
  fin: null,
  prolongation: null,
  avenant: "",
  generation: null,
  statut: "signé",
  axes: [],
  sources: [],
  confiance: "haute",
  perimetre: "connu",
  comptees: [],
  verifieLe: RECORDED_ON,
  ...part,
});
