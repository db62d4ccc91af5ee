import type { AbsentEntry } from "@/domain/diagnostic/profile/profile";
import type { ProfileEntry } from "@/domain/diagnostic/profile/profile-entry";
import type { IndicatorRole } from "@/domain/indicator/traits";
import type { Measure } from "@/domain/measure";
import { placeWords } from "@/domain/diagnostic/words/sentence";
import { dateBracket } from "@/domain/words/dated";
import { formatMeasure, formatShort } from "@/domain/words/french";
import type { DiagnosticInput } from "../diagnostic-input";
import { frenchSpaces } from "../french-spaces";
import { plainRange, plainUnit, plainValue } from "./fiche-point";
import { writtenOut } from "./written-out";

/** What the page is made from. */
export type FicheInput = Pick<DiagnosticInput, "diagnostic" | "beside" | "check">;

/** A figure that the page shows, with what it means. */
export interface FicheFigure {
  readonly key: string;
  readonly label: string;
  /** With its unit and its year, or the words of its absence. */
  readonly value: string;
  /** « Bretagne : 4,0 ; France : 3,7 », without a unit said before; empty where there is none. */
  readonly beside: string;
  /** Empty where its name says it all. */
  readonly explanation: string;
}

const plain = (text: string): string => frenchSpaces(writtenOut(text));

function valueOf(entry: ProfileEntry): string {
  const { lead, scale, year, indicator } = entry;
  const { plainLabel } = indicator.traits;
  if (!lead) return `${plainRange(entry)}${dateBracket(plainLabel, year)}`;
  const where = scale === "own" ? "" : placeWords(lead.place);
  const date = lead.measure.state === "value" ? dateBracket(plainLabel, year, where) : "";
  return `${plainValue(lead.measure, entry)}${date}`;
}

/** A number beside the one whose unit was just said. */
const shortOf = (measure: Measure, entry: ProfileEntry): string =>
  measure.state === "value"
    ? formatShort(measure.value, entry.indicator)
    : formatMeasure(measure, { ...entry.indicator, unit: plainUnit(entry) });

/** « Bretagne : 4,0 ; France : 3,7 ». */
function besideWords(entry: ProfileEntry, { beside }: FicheInput): string {
  const { region, france } = beside.byEntry[entry.key] ?? { region: null, france: null };
  const places: readonly (readonly [string | null, Measure | null])[] = [
    [beside.region, region],
    ["France", france],
  ];
  return places
    .flatMap(([nom, measure]) =>
      nom !== null && measure?.state === "value" ? [`${nom} : ${shortOf(measure, entry)}`] : [],
    )
    .join(" ; ");
}

function figureOf(entry: ProfileEntry, input: FicheInput): FicheFigure {
  const { key, indicator } = entry;
  return {
    key,
    label: plain(indicator.traits.plainLabel),
    value: plain(valueOf(entry)),
    beside: frenchSpaces(besideWords(entry, input)),
    explanation: plain(indicator.traits.explanation),
  };
}

const absentFigure = ({ indicator }: AbsentEntry): FicheFigure => ({
  key: indicator.id,
  label: plain(indicator.traits.plainLabel),
  value: "pas de chiffre pour ce territoire",
  beside: "",
  explanation: plain(indicator.traits.explanation),
});

type Wanted = (entry: ProfileEntry | AbsentEntry) => boolean;

function figuresWhere(input: FicheInput, isWanted: Wanted): FicheFigure[] {
  return input.diagnostic.profile.themes.flatMap(({ entries, absent }) => [
    ...entries.filter(isWanted).map((entry) => figureOf(entry, input)),
    ...absent.filter(isWanted).map(absentFigure),
  ]);
}

/** The key figures, which the catalogue explains; one that does not exist here is said so. */
export const ficheFigures = (input: FicheInput): FicheFigure[] =>
  figuresWhere(input, ({ indicator }) => indicator.traits.explanation !== "");

const AGES: readonly IndicatorRole[] = ["children", "over-65", "over-75"];

/** Shares of the inhabitants by age, the youngest first. */
export const ficheAges = (input: FicheInput): FicheFigure[] =>
  AGES.flatMap((role) => figuresWhere(input, ({ indicator }) => indicator.traits.role === role));
