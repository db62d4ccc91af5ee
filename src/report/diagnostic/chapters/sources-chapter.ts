import type { Source } from "@/domain/source";
import { saysYear } from "@/domain/words/dated";
import { entriesOf, type Profile } from "@/domain/diagnostic/profile/profile";
import { capitalised, formatDay } from "@/domain/words/french";
import type { DossierBlock, Inline } from "../../dossier/dossier";
import { asWritten, body, heading, bulletList, note, say } from "./blocks";
import type { DiagnosticInput } from "../diagnostic-input";
import { yearsWords } from "../words/source-words";

/** A line of the list of sources. */
export interface SourceLine {
  readonly producer: string;
  readonly title: string;
  readonly years: string;
  readonly licence: string;
  readonly url: string;
}

const UNKNOWN_LICENCE = "licence non précisée";

/** Files that say where territories lie and what contracts exist, beside the indicators. */
const STRUCTURE = new Set([
  "cog",
  "populations",
  "admin-express",
  "zonages",
  "contrats",
  "ars-bretagne",
]);

const ofSource = ({ producteur, titre, millesime, licence, url }: Source): SourceLine => ({
  producer: producteur,
  title: titre,
  years: millesime,
  licence: licence === "" ? UNKNOWN_LICENCE : licence,
  url,
});

/** Producers and data sets of the figures shown, then those of the territories and contracts. */
export function sourceLines(profile: Profile, sources: readonly Source[]): SourceLine[] {
  const lines = new Map<string, { line: SourceLine; titles: Set<string>; years: number[] }>();
  for (const { indicator, year, trend } of entriesOf(profile)) {
    const key = `${indicator.producer}|${indicator.licence}|${indicator.url}`;
    const years = [year, ...(trend?.points.map((point) => point.year) ?? [])];
    const known = lines.get(key);
    if (known) {
      known.years.push(...years);
      known.titles.add(indicator.dataset);
    } else {
      const line = {
        producer: indicator.producer,
        title: indicator.dataset,
        years: "",
        licence: indicator.licence === "" ? UNKNOWN_LICENCE : indicator.licence,
        url: indicator.url,
      };
      lines.set(key, { line, titles: new Set([indicator.dataset]), years });
    }
  }
  return [
    ...[...lines.values()].map(({ line, titles, years }) => ({
      ...line,
      title: [...titles].join(" ; "),
      years: yearsWords(years),
    })),
    ...sources.filter(({ id }) => STRUCTURE.has(id)).map(ofSource),
  ];
}

/** A title that says its year does not need it again; after another year, they are in brackets. */
function datedTitle({ title, years }: SourceLine): string {
  if (title.endsWith(` ${years}`) || (/^\d{4}$/u.test(years) && saysYear(title, Number(years))))
    return title;
  return /\d{4}$/u.test(title) ? `${title} (${years})` : `${title}, ${years}`;
}

const lineOf = (line: SourceLine): Inline[] => [
  { ...say(`${line.producer}, `), isBold: true },
  say(`${datedTitle(line)}. ${capitalised(line.licence)}. `),
  { ...asWritten(line.url), href: line.url },
];

/** Where each figure comes from, of which year, under which licence. */
export function sourcesChapter(input: DiagnosticInput): DossierBlock[] {
  const { diagnostic, sources, files, day, appVersion } = input;
  const { contracts, populationYear, profile } = diagnostic;
  return [
    heading(1, "Sources et dates"),
    body(
      `Document établi le ${formatDay(day)} avec Atlas CLS ${appVersion}. Population municipale : année légale ${populationYear}. Contrats : relevé du ${formatDay(contracts.coverage.recordedOn)}, état au ${formatDay(contracts.coverage.day)}.`,
    ),
    ...bulletList(sourceLines(profile, sources).map(lineOf)),
    ...(files.note === "" ? [] : [note(files.note)]),
  ];
}
