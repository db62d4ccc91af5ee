import { asksOf, type Ask } from "@/domain/ask";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import { isArea } from "@/domain/diagnostic/reference";
import { formatList } from "@/domain/words/french";
import type { DossierBlock, Inline } from "../../dossier/dossier";
import { bold, bulletList, note, say } from "../chapters/blocks";
import { capital } from "../french-spaces";

/** Figures asked for at one place, in a line. */
export interface AskLine {
  /** « Habitants sans médecin traitant ». */
  readonly figures: string;
  readonly where: string;
  readonly address: string;
  readonly note: string;
}

/**
 * What is missing of a theme for a territory finer than a département, and where to ask: never filled
 * with the figures of the département. Empty for an area, whose figures are open.
 */
export function askLines(
  asks: readonly Ask[],
  theme: string,
  { subject, regions }: Pick<Diagnostic, "subject" | "regions">,
): AskLine[] {
  if (isArea(subject.level)) return [];
  const byPlace = new Map<string, Ask[]>();
  const codes = regions.map(({ code }) => code);
  for (const ask of asksOf(asks, theme, codes)) {
    const key = `${ask.where}|${ask.address}|${ask.note}`;
    byPlace.set(key, [...(byPlace.get(key) ?? []), ask]);
  }
  return [...byPlace.values()].map((all) => ({
    figures: capital(formatList(all.map(({ figure }) => figure))),
    where: all[0]!.where,
    address: all[0]!.address,
    note: all[0]!.note,
  }));
}

export const ASK_TITLE = "Ce qui manque au niveau du territoire, et où le demander";

const linkTo = (text: string, address: string): Inline => ({
  text,
  ...(address.startsWith("http") ? { href: address } : {}),
});

const askInline = ({ figures, where, address, note: more }: AskLine): Inline[] => [
  bold(`${figures} : `),
  say(`${where}${more === "" ? "" : ` (${more})`}`),
  ...(address === "" ? [] : [say(" : "), linkTo(address, address)]),
];

/** All that is known of it, as blocks of a document; nothing where nothing is known to be missing. */
export const askBlocks = (lines: readonly AskLine[]): DossierBlock[] =>
  lines.length === 0 ? [] : [note(ASK_TITLE), ...bulletList(lines.map(askInline))];

/** Longest address that a line shows whole, without its protocol. */
const MOST_ADDRESS = 80;

/** « rezonecpts.ameli.fr »: what one types, or the site where the page is too long to be typed. */
function shownAddress(address: string): string {
  const bare = address.replace(/^https?:\/\/(?:www\.)?/u, "").replace(/\/$/u, "");
  return bare.length <= MOST_ADDRESS ? bare : bare.replace(/\/.*$/u, "");
}

/** The same in one paragraph: figures, where to ask and the address; the annex says more. */
export function askParagraph(lines: readonly AskLine[]): DossierBlock[] {
  if (lines.length === 0) return [];
  const parts = lines.flatMap(({ figures, where, address }, at): Inline[] => [
    say(`${at === 0 ? "" : " "}${figures} : ${where}`),
    ...(address === "" ? [] : [say(", "), linkTo(shownAddress(address), address)]),
    say("."),
  ]);
  return [{ kind: "paragraph", style: "note", content: [bold(`${ASK_TITLE}. `), ...parts] }];
}
