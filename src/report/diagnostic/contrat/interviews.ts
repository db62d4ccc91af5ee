import type { DiagnosticNotes, Entretien } from "@/domain/diagnostic/notes/diagnostic-notes";
import type { DossierBlock } from "../../dossier/dossier";
import { asWritten, bulletList, fieldBlock, heading, note, saidOf } from "../chapters/blocks";
import { capital } from "../french-spaces";

const isWritten = (text: string): boolean => text.trim() !== "";

/** « E1, habitant, Redon, mars 2026 »: the code, never a name that the user did not give as one. */
const headOf = ({ code, acteur, commune, date }: Entretien, at: number): string =>
  [isWritten(code) ? code : `Entretien ${at + 1}`, acteur, commune, date]
    .filter(isWritten)
    .join(", ");

/** Words of a person apart from what the team makes of them; without consent, only the second. */
function interviewBlocks(entretien: Entretien, at: number): DossierBlock[] {
  const { propos, analyse, accord } = entretien;
  const head = headOf(entretien, at);
  const quoted = accord || !isWritten(propos);
  return [
    ...(quoted ? [fieldBlock(`${head} – propos`, "Ce qui a été dit.", propos)] : []),
    ...(quoted
      ? []
      : [saidOf("Propos recueillis, non reproduits, l’accord n’étant pas noté : ", head, "note")]),
    ...(isWritten(analyse) ? [fieldBlock(`${head} – analyse`, "", analyse)] : []),
  ];
}

/** Interviews by theme, in the order of the themes; those without a theme last. */
export function interviewChapter(
  { entretiens }: DiagnosticNotes,
  themes: readonly string[],
): DossierBlock[] {
  if (entretiens.length === 0)
    return [
      fieldBlock(
        "Entretiens",
        "Qui a été entendu (habitants, professionnels, associations, élus), quand, et ce qui a été dit.",
        "",
      ),
    ];
  const known = themes.filter((theme) => entretiens.some((each) => each.theme === theme));
  const blocksOf = (isIn: (entretien: Entretien) => boolean): DossierBlock[] =>
    entretiens.flatMap((each, at) => (isIn(each) ? interviewBlocks(each, at) : []));
  const others = blocksOf(({ theme }) => !known.includes(theme));
  if (known.length === 0) return others;
  return [
    ...known.flatMap((name) => [
      heading(3, capital(name)),
      ...blocksOf(({ theme }) => theme === name),
    ]),
    ...(others.length > 0 ? [heading(3, "Tous thèmes"), ...others] : []),
  ];
}

/** What a page that has figures too holds of interviews: characters of each text, and interviews. */
const ON_A_PAGE = { characters: 350, interviews: 3 } as const;

/** A text that such a page holds: whole, or cut at a word with a sign. */
function inShort(text: string): string {
  const most = ON_A_PAGE.characters;
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), most / 2))}…`;
}

/** Of one theme, those with something to print: the analysis, and the words with consent. */
function linesOf({ entretiens }: DiagnosticNotes, theme: string, cut: (text: string) => string) {
  return entretiens.flatMap((each, at) => {
    const { propos, analyse, accord } = each;
    const quote = accord && isWritten(propos) ? `«\u00a0${cut(propos.trim())}\u00a0»` : "";
    const words = [cut(analyse.trim()), quote].filter(isWritten).join(" ");
    return each.theme === theme && words !== ""
      ? [[asWritten(`${headOf(each, at)}\u00a0: ${words}`)]]
      : [];
  });
}

const INTERVIEWS = "Ce que disent les entretiens";

/** What interviews say of a theme, beside its figures: the analysis, and the words with consent. */
export function themeInterviews(notes: DiagnosticNotes, theme: string): DossierBlock[] {
  const lines = linesOf(notes, theme, (text) => text);
  return lines.length === 0 ? [] : [note(INTERVIEWS), ...bulletList(lines)];
}

/** The same in the room of a page of figures; whole in the chapter of what the territory says. */
export function interviewsOnPage(notes: DiagnosticNotes, theme: string): DossierBlock[] {
  const [all, short] = [linesOf(notes, theme, (text) => text), linesOf(notes, theme, inShort)];
  if (all.length === 0) return [];
  const shown = short.slice(0, ON_A_PAGE.interviews);
  const isWhole =
    all.length === shown.length && all.every(([line], at) => line!.text === shown[at]![0]!.text);
  const more = isWhole ? "" : " (en entier dans « Ce que dit le territoire »)";
  return [note(`${INTERVIEWS}${more}`), ...bulletList(shown)];
}
