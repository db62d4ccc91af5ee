import type { Perimetre } from "./perimetre";

type Named = Pick<Perimetre, "nom">;

/** « Périmètre A », then B, C…: a name that no perimeter of the study has. */
export function freeName(perimetres: readonly Named[]): string {
  for (let at = 0; ; at++) {
    const nom = `Périmètre ${String.fromCharCode(65 + (at % 26))}${at >= 26 ? at : ""}`;
    if (!perimetres.some((known) => known.nom === nom)) return nom;
  }
}

/** « nom 1 », « nom 2 »…, without those that a perimeter of the study has. */
export function freeNames(perimetres: readonly Named[], nom: string, count: number): string[] {
  const taken = new Set(perimetres.map((known) => known.nom));
  const names: string[] = [];
  for (let at = 1; names.length < count; at++)
    if (!taken.has(`${nom} ${at}`)) names.push(`${nom} ${at}`);
  return names;
}
