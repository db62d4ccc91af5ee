import { computeSpread } from "@/stats/weighted-spread";
import { measureAt, type Column } from "../book/column";
import { indicatorOfRole } from "../indicator/catalogue";
import type { Indicator } from "../indicator/indicator";
import { UNDER_SERVED_APL } from "../indicator/under-served";
import type { Measure } from "../measure";
import type { DiagnosticBook } from "../book/book";
import type { Subject } from "../group/subject";
import { spreadWeights } from "./spread-weights";

/** A commune of the subject, with what is published for it. */
export interface InsideCommune {
  readonly row: number;
  readonly code: string;
  readonly nom: string;
  /** Inhabitants, legal year of the atlas. */
  readonly population: number;
  readonly apl: Measure;
}

/** Some of the communes, and their inhabitants. */
interface Count {
  readonly communes: number;
  readonly population: number;
}

export interface Inside {
  /** By name. */
  readonly communes: readonly InsideCommune[];
  /** Those whose APL is known: every share below is one of these, never of all. */
  readonly known: Count;
  /** Indicator of access whose figures follow, the APL; null where none is known. */
  readonly indicator: Indicator | null;
  /** Year of the APL; null where it is published for none of these communes. */
  readonly aplYear: number | null;
  /** Spread of the APL between communes, weighted by their inhabitants; null without any. */
  readonly spread: ReturnType<typeof computeSpread> | null;
  /** Communes known to be under the DREES threshold. */
  readonly underServed: Count | null;
}

/** Known for fewer of its communes, nothing is said of a whole place. */
const MIN_KNOWN = 0.9;

export const isMostlyKnown = (known: number, communes: number): boolean =>
  known >= MIN_KNOWN * communes;

const ABSENT: Measure = { state: "not-published" };

const valueOf = ({ apl }: InsideCommune): number | null =>
  apl.state === "value" ? apl.value : null;

const countOf = (communes: readonly InsideCommune[]): Count => ({
  communes: communes.length,
  population: communes.reduce((sum, { population }) => sum + population, 0),
});

function communesOf(
  subject: Subject,
  book: DiagnosticBook,
  column: Column | null,
): InsideCommune[] {
  const { atlas, names } = book.files;
  const communes: InsideCommune[] = [];
  subject.zoning.zoneOf.forEach((zone, row) => {
    if (zone !== 0) return;
    communes.push({
      row,
      code: atlas.communes.codes[row]!,
      nom: names.noms[row]!,
      population: atlas.population[row]!,
      apl: column ? measureAt(column, row) : ABSENT,
    });
  });
  return communes.sort((a, b) => a.nom.localeCompare(b.nom, "fr"));
}

/** What is known of the communes of a subject: population everywhere, APL where it is embedded. */
export function readInside(subject: Subject, book: DiagnosticBook): Inside {
  const indicator = indicatorOfRole(book.files.catalogue, "access");
  const column = indicator && book.column(indicator.id, "commune", null);
  const communes = communesOf(subject, book, column);
  const known = communes.filter((commune) => valueOf(commune) !== null);
  if (!column || known.length === 0)
    return {
      communes,
      known: countOf([]),
      indicator: null,
      aplYear: null,
      spread: null,
      underServed: null,
    };
  const values = known.map((commune) => valueOf(commune)!);
  const weightOf = spreadWeights(book, column.year);
  const weights = known.map(({ row }) => weightOf(row));
  const under = known.filter((commune) => valueOf(commune)! < UNDER_SERVED_APL);
  return {
    communes,
    known: countOf(known),
    indicator,
    aplYear: column.year,
    spread: weights.some((weight) => weight > 0) ? computeSpread(values, weights) : null,
    underServed: countOf(under),
  };
}
