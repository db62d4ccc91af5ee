import type { Figure, Mark, MeasureText } from "@/charts/figure";
import { FIGURE_COLORS as COLOR } from "@/charts/figure-colors";
import { legendMarks, type LegendEntry } from "@/charts/legend";
import { linesOfText, rectMark, strokeOf, TEXT_SIZE, textMark } from "@/charts/marks";
import { wrapText } from "@/charts/wrap-text";
import { printedValue } from "@/domain/book/rounding";
import { entriesOf } from "@/domain/diagnostic/profile/profile";
import type { ProfileEntry } from "@/domain/diagnostic/profile/profile-entry";
import type { IndicatorRole } from "@/domain/indicator/traits";
import type { Measure } from "@/domain/measure";
import { formatNumber } from "@/domain/words/french";
import { frenchSpaces } from "../french-spaces";
import type { FicheInput } from "./fiche-figures";

/** Access of a place: what all doctors give, and those of 65 or under. */
interface Access {
  readonly nom: string;
  readonly all: number;
  readonly under: number;
}

const TITLE =
  "Consultations possibles par habitant et par an, selon l’âge des médecins généralistes";
const OVER = "médecins de plus de 65 ans";
const UNDER = "médecins de 65 ans ou moins";

const BAR = 15;
const GAP = 7;
const LINE = 15;

function entryOf({ diagnostic }: FicheInput, role: IndicatorRole): ProfileEntry | null {
  const entry = entriesOf(diagnostic.profile).find(
    ({ indicator }) => indicator.traits.role === role,
  );
  return entry?.scale === "own" ? entry : null;
}

/** The territory, its région and France, where both figures are known of the same year. */
function accesses(all: ProfileEntry, under: ProfileEntry, { beside }: FicheInput): Access[] {
  const [ofAll, ofUnder] = [all, under].map(({ key }) => beside.byEntry[key]);
  const places: readonly (readonly [string | null, ...(Measure | null | undefined)[]])[] = [
    ["Ce territoire", all.lead?.measure, under.lead?.measure],
    [beside.region, ofAll?.region, ofUnder?.region],
    ["France", ofAll?.france, ofUnder?.france],
  ];
  const printed = (value: number): number => printedValue(value, all.indicator.decimals);
  return places.flatMap(([nom, whole, part]) =>
    nom !== null && whole?.state === "value" && part?.state === "value"
      ? [{ nom, all: printed(whole.value), under: printed(part.value) }]
      : [],
  );
}

type Box = readonly [x: number, y: number, width: number, height: number];

/** What rests on the doctors of 65 or under: full. */
const fullBox = (...box: Box): Mark => rectMark(...box, COLOR.own);

/** What rests on the others: outlined, so that it is told without its colour. */
const lightBox = (...[x, y, width, height]: Box): Mark => ({
  kind: "rect",
  x,
  y,
  width,
  height,
  fill: COLOR.ownSoft,
  stroke: strokeOf(COLOR.own),
});

const keyOf = (box: (...box: Box) => Mark, words: string): LegendEntry => ({
  keyWidth: 14,
  draw: (cx, cy) => [box(cx - 7, cy - 6, 14, 12)],
  words: frenchSpaces(words),
});

/** The part of the access that rests on doctors over 65, as the difference of the two indices of the DREES. */
export function accessFigure(
  input: FicheInput,
  width: number,
  measure: MeasureText,
): Figure | null {
  const [all, under] = [entryOf(input, "access"), entryOf(input, "access-65-or-under")];
  if (!all || !under || all.year !== under.year) return null;
  const rows = accesses(all, under, input);
  if (rows[0]?.nom !== "Ce territoire") return null;
  const { decimals } = all.indicator;
  const number = (value: number): string => formatNumber(value, decimals);
  const over = (row: Access): string => number(row.all - row.under);
  const text = (row: Access): string => `${number(row.all)}, dont ${over(row)}`;
  const said = (value: string): number => measure(value, TEXT_SIZE.label, 400);
  const names = rows.map(({ nom }) => wrapText(nom, width * 0.3, said));
  const left = Math.max(...names.flat().map(said)) + 8;
  const right = Math.max(...rows.map((row) => measure(text(row), TEXT_SIZE.label, 600))) + 8;
  const most = Math.max(...rows.map((row) => row.all));
  const scale = (width - left - right) / (most || 1);
  const marks: Mark[] = [];
  let y = 2;
  for (const [at, row] of rows.entries()) {
    const lines = names[at]!;
    const height = Math.max(BAR, lines.length * LINE);
    const middle = y + height / 2;
    const [first, second] = [row.under * scale, (row.all - row.under) * scale];
    marks.push(
      ...linesOfText(lines, 0, middle - (lines.length * LINE) / 2 + 11.5, LINE, {
        weight: at === 0 ? 600 : 400,
      }),
      fullBox(left, middle - BAR / 2, first, BAR),
      lightBox(left + first, middle - BAR / 2, second, BAR),
      textMark(left + first + second + 6, middle + 4.5, text(row), {
        weight: at === 0 ? 600 : 400,
      }),
    );
    y += height + GAP;
  }
  const legend = legendMarks(
    [keyOf(fullBox, UNDER), keyOf(lightBox, `« dont » : ${OVER}`)],
    y,
    width,
    measure,
  );
  const sentences = rows.map(
    (row) => `${row.nom} : ${number(row.all)}, dont ${over(row)} de ${OVER}.`,
  );
  const head = ["Territoire", "Tous les médecins", "De 65 ans ou moins", "De plus de 65 ans"];
  return {
    id: "fiche-acces-age",
    title: frenchSpaces(`${TITLE}, ${all.year}`),
    width,
    height: y + legend.height + 2,
    marks: [...marks, ...legend.marks],
    alt: frenchSpaces(`${TITLE}, en ${all.year}. ${sentences.join(" ")}`),
    table: {
      caption: frenchSpaces(`${TITLE}, ${all.year}`),
      head,
      rows: rows.map((row) => [row.nom, number(row.all), number(row.under), over(row)]),
    },
    source: frenchSpaces(
      `Source : ${all.indicator.producer}, accessibilité potentielle localisée (${all.year}) ; différence calculée par l’atlas.`,
    ),
  };
}
