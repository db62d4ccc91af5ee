import type { Etude } from "../../etude";
import { removePerimetre } from "../../group/perimetre";
import { formatTerritoryRef } from "../../geography/territory";
import { FIRST_NOTES, type DiagnosticNotes } from "./diagnostic-notes";

export const perimetreKey = (id: string): string => `perimetre:${id}`;

/** True for the key of a territory (`epci:242900314`) or of a perimeter (`perimetre:p1`). */
export const isSubjectKey = (key: string): boolean =>
  /^(?:perimetre:p\d{1,9}|(?!perimetre)[a-z-]+:[0-9A-Z]{2,9})$/.test(key);

/** Subject of the diagnostic: the open perimeter, or else the chosen territory, or else none. */
export function subjectKey({ perimetres, perimetre, territory }: Etude): string | null {
  if (perimetre !== null && perimetres.some(({ id }) => id === perimetre))
    return perimetreKey(perimetre);
  return territory && formatTerritoryRef(territory);
}

/** What the user wrote about a subject. */
export const notesOf = ({ diagnostics }: Etude, key: string): DiagnosticNotes =>
  Object.hasOwn(diagnostics, key) ? diagnostics[key]! : FIRST_NOTES;

/** Change of the study that changes the notes of one subject. */
export const withNotes = (
  etude: Etude,
  key: string,
  patch: Partial<DiagnosticNotes>,
): Partial<Etude> => ({
  diagnostics: { ...etude.diagnostics, [key]: { ...notesOf(etude, key), ...patch } },
});

/** Notes of the study where one more subject has those of another; unchanged where it has none. */
export function copyNotes(
  { diagnostics }: Pick<Etude, "diagnostics">,
  from: string,
  to: string,
): Etude["diagnostics"] {
  return Object.hasOwn(diagnostics, from)
    ? { ...diagnostics, [to]: diagnostics[from]! }
    : diagnostics;
}

/** Change of the study that removes a perimeter with its notes: its number may serve again. */
export function withoutPerimetre(etude: Etude, id: string): Partial<Etude> {
  const { [perimetreKey(id)]: _, ...diagnostics } = etude.diagnostics;
  return {
    perimetres: removePerimetre(etude.perimetres, id),
    perimetre: etude.perimetre === id ? null : etude.perimetre,
    diagnostics,
  };
}
