/**
 * Codes of Insee, and postal codes, of what is French and is neither in a région nor in a
 * département: no indicator nor contract of this page is about it (Insee, COG, collectivités
 * d'outre-mer).
 */
const ELSEWHERE: readonly (readonly [codes: RegExp, nom: string])[] = [
  [/^975/, "Saint-Pierre-et-Miquelon"],
  // 97123 and 97127 were communes of Guadeloupe until 2007; 97150 is a postal code.
  [/^(?:977|97123$)/, "Saint-Barthélemy"],
  [/^(?:978|97127$|97150$)/, "Saint-Martin"],
  [/^984/, "Terres australes et antarctiques françaises"],
  [/^986/, "Wallis-et-Futuna"],
  [/^987/, "Polynésie française"],
  [/^988/, "Nouvelle-Calédonie"],
  [/^989/, "Clipperton"],
];

/**
 * Why a code that exists is not here; null when there is no such reason.
 *
 * @example elsewhereWords("97501") // "Saint-Pierre-et-Miquelon, hors des régions et départements de cet atlas"
 */
export function elsewhereWords(code: string): string | null {
  const text = code.replace(/\s/g, "");
  if (!/^\d{5}$/.test(text)) return null;
  const nom = ELSEWHERE.find(([codes]) => codes.test(text))?.[1];
  return nom === undefined ? null : `${nom}, hors des régions et départements de cet atlas`;
}
