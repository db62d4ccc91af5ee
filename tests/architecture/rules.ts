import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LEVELS } from "@/domain/geography/level";
import { ROOT } from "./project-files";
import { withoutComments, type SourceFile } from "./source-text";

/** A thing that the house forbids, and what a machine can see of it. */
export interface Rule {
  readonly name: string;
  /** Why, in one line. */
  readonly because: string;
  /** Files that it speaks of. */
  readonly reads: RegExp;
  /** Where the thing has its place. */
  readonly except: RegExp | null;
  /** Each match in the code, comments apart, is a breach. */
  readonly breaches: readonly RegExp[];
  /** Pieces of code that look like it and are not. */
  readonly harmless?: readonly string[];
}

const embedded = (file: string): unknown =>
  JSON.parse(readFileSync(join(ROOT, "public/data", file), "utf8"));

const oneOf = (texts: readonly string[]): string =>
  texts.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");

const INDICATORS = (
  embedded("catalogue.json") as { indicateurs: { id: string }[] }
).indicateurs.map(({ id }) => id);

/** Names of régions, and the former région whose contracts were looked for. */
const REGIONS = [
  ...(embedded("territoires.json") as { regions: { noms: string[] } }).regions.noms,
  "Auvergne",
];

/** 34875, 34_875, « 34 875 ». */
const COMMUNES = String(
  (embedded("communes.json") as { population: number[] }).population.length,
).replace(/(\d+)(\d{3})$/, "$1[_ \\u00a0\\u202f]?$2");

const SRC = /^src\/.*\.tsx?$/;

const LEVEL_TABLE = /^src\/domain\/geography\/level-table\.ts$/;
const BOOK = /^src\/domain\/book\//;
const FILE_SOURCE = /^src\/data\/open-files\.ts$/;

export const RULES: readonly Rule[] = [
  {
    name: "level-list",
    because: "what is known of a level is a row of the level table, so that a level can be added",
    reads: SRC,
    except: LEVEL_TABLE,
    breaches: [
      /\bRecord<\s*"?\w*[lL]evel\b[^,>]*,/g,
      new RegExp(`\\bcase "(?:${oneOf(LEVELS)})":`, "g"),
      // A key of an object, quoted or not: levels are not listed by hand.
      /[{,]\s*(?:"bassin-de-vie"|"zone-emploi")\s*:/g,
    ],
  },
  {
    name: "indicator-id",
    because: "what is known of an indicator is in its row of the catalogue",
    reads: SRC,
    except: null,
    breaches: [new RegExp(`["'\`](?:${oneOf(INDICATORS)})["'\`]`, "g")],
  },
  {
    name: "year",
    because: "years come with the data: a new edition changes no code",
    reads: SRC,
    except: null,
    // No dates (2026-11-21), numbers of texts (2019-165) or addresses (w3.org/2000/svg).
    breaches: [/(?<![\w.#/-])(?:19|20)\d\d(?![\w.]|-\d)/g],
    // What the outlines are, in the words of their manifest.
    // The law that merged the régions took effect that year.
    // Bounds of a plausible year, the first day of a zip, inhabitants, a seed.
    harmless: [
      "avant 2016",
      "COG Carto 2025",
      "1900, 2200",
      "new Date(1980,",
      "SMALL_COMMUNE = 2000",
      "seed: 2026",
    ],
  },
  {
    name: "region-name",
    because: "names of places come with the data, those of the record with the register",
    reads: SRC,
    except: null,
    breaches: [new RegExp(`(?<![\\p{L}\\w])(?:${oneOf(REGIONS)})(?![\\p{L}\\w])`, "gu")],
  },
  {
    name: "commune-count",
    because: "the geography of another year has another number of communes",
    reads: SRC,
    except: null,
    breaches: [new RegExp(`(?<!\\d)${COMMUNES}(?!\\d)`, "g")],
  },
  {
    name: "column-read",
    because: "figures have one reader: columns come from the book, and are read by its accessors",
    reads: SRC,
    except: BOOK,
    breaches: [
      /\bshelfReader\(/g,
      /(?:\b|[a-z])(?:[cC]olumn|counts)\.(?:values|states)\[/g,
      /\{[^{}]*\b(?:values|states)\b[^{}]*\}\s*:\s*Column\b/g,
    ],
  },
  {
    name: "address",
    because: "files come from the network, a folder or the page itself: one place knows which",
    reads: SRC,
    except: FILE_SOURCE,
    breaches: [/(?<![\w.])fetch\(/g, /\bdocument\.baseURI\b/g],
  },
  {
    name: "silenced-union",
    because: "a cast that silences the compiler hid a file that does not exist",
    reads: SRC,
    except: null,
    breaches: [
      /\bas never\b/g,
      /\bas unknown as\b/g,
      /\bas any\b/g,
      /@ts-(?:ignore|expect-error)/g,
    ],
  },
  {
    name: "field-rule-in-hook",
    because: "a hook wires: it walks no territories and computes nothing, the core does",
    reads: /^src\/.*\/use-[\w-]+\.tsx?$/,
    except: null,
    breaches: [/\b(?:for|while) \(/g, /\.reduce\(/g, /\bzoneOf\b/g, /from "@\/(?:stats|geo)\//g],
  },
];

export type Breaches = Readonly<Record<string, number>>;

/** Number of breaches of a rule by file; files without any are left out. */
export function breachesOf(
  { reads, except, breaches, harmless = [] }: Rule,
  files: readonly SourceFile[],
): Breaches {
  const counts = files
    .filter(({ path }) => reads.test(path) && !except?.test(path))
    .map(({ path, text }): [string, number] => {
      // A comment can silence the compiler.
      const said = text.replace(/\/\/\s*(@ts-(?:ignore|expect-error))/g, " $1");
      const code = harmless.reduce(
        (left, piece) => left.replaceAll(piece, ""),
        withoutComments(said),
      );
      return [path, breaches.reduce((sum, each) => sum + [...code.matchAll(each)].length, 0)];
    });
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

/** Names that two files export, each with the number of files. */
export function sharedNames(files: readonly SourceFile[]): Breaches {
  const declared = /^export (?:async )?(?:const|function|class|let|interface|type) (\w+)/gm;
  const owners = new Map<string, Set<string>>();
  for (const { path, text } of files)
    for (const [, name] of withoutComments(text).matchAll(declared)) {
      const paths = owners.get(name!) ?? new Set();
      owners.set(name!, paths.add(path));
    }
  const shared = [...owners].filter(([, paths]) => paths.size > 1);
  return Object.fromEntries(
    shared.map(([name, paths]) => [name, paths.size] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
