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

/** What interviews say of a theme, beside its figures: the analysis, and the words with consent. */
export function themeInterviews({ entretiens }: DiagnosticNotes, theme: string): DossierBlock[] {
  const lines = entretiens.flatMap((each, at) => {
    const { propos, analyse, accord } = each;
    const quote = accord && isWritten(propos) ? `«\u00a0${propos.trim()}\u00a0»` : "";
    const words = [analyse.trim(), quote].filter(isWritten).join(" ");
    return each.theme === theme && words !== ""
      ? [[asWritten(`${headOf(each, at)}\u00a0: ${words}`)]]
      : [];
  });
  return lines.length === 0 ? [] : [note("Ce que disent les entretiens"), ...bulletList(lines)];
}
