import { ABSENCE_REASONS, ABSENCE_WORDS } from "@/domain/words/absence-words";
import { formatList, formatNumber, plural } from "@/domain/words/french";
import { levelName } from "@/domain/words/level-name";
import type { Measure } from "@/domain/measure";
import type { MappedTerritories, MapSubject } from "./map-request";
import { headOf, type KnownValue, type MapValues } from "./map-values";
import { joinSentences } from "@/charts/words/join-sentences";

/** Feminine where it is said of classes. */
const COUNTS = ["", "une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"];

/** Number, with its unit when that is a sign. */
export type Write = (value: number) => string;

export const writerOf =
  (unit: string, decimals: number): Write =>
  (value) =>
    `${formatNumber(value, decimals)}${unit === "%" ? "\u00A0%" : ""}`;

/** « A », « A et B », « A et 3 autres EPCI ». */
function namesOf(values: readonly KnownValue[], { level }: MappedTerritories): string {
  const names = values.map(({ name }) => name);
  if (names.length <= 2) return formatList(names);
  const { one, many } = levelName(level);
  return `${names[0]!} et ${plural(names.length - 1, `autre ${one}`, `autres ${many}`)}`;
}

/** Highest and lowest by name, ties included as far as the written figures tell. */
function extremes(territories: MappedTerritories, { known }: MapValues, write: Write): string {
  const [highest, lowest] = [known[0], known.at(-1)];
  if (!highest || !lowest) return "";
  const of = (value: number): KnownValue[] =>
    known.filter((other) => write(other.value) === write(value));
  if (of(highest.value).length === known.length)
    return known.length === 1
      ? `Une seule valeur\u00A0: ${highest.name} (${write(highest.value)}).`
      : `Même valeur partout\u00A0: ${write(highest.value)}.`;
  return `La plus élevée\u00A0: ${namesOf(of(highest.value), territories)} (${write(highest.value)})\u00A0; la plus basse\u00A0: ${namesOf(of(lowest.value), territories)} (${write(lowest.value)}).`;
}

/** « 3 EPCI sans valeur : secret statistique pour 2 et indicateur non publié pour 1. », or nothing. */
function absenceSentence({ level }: MappedTerritories, { absent, counts }: MapValues): string {
  if (absent.length === 0) return "";
  const { one, many } = levelName(level);
  const reasons = [...counts].map(
    ([state, count]) => `${ABSENCE_REASONS[state]} pour ${formatNumber(count)}`,
  );
  return `${plural(absent.length, one, many)} sans valeur\u00A0: ${formatList(reasons)}.`;
}

const measureWords = (measure: Measure, write: Write): string =>
  measure.state === "value" ? write(measure.value) : ABSENCE_WORDS[measure.state];

/** The subject and its figure, or the range of its members. */
function subjectSentence(
  subject: MapSubject | null,
  { positions, measureAt, level }: MappedTerritories,
  { known }: MapValues,
  write: Write,
): string {
  if (!subject) return "";
  const isOne = subject.positions.length === 1 && positions.includes(subject.positions[0]!);
  const own = subject.measure ?? (isOne ? measureAt(subject.positions[0]!) : null);
  const outlined = `${subject.label}, en trait épais`;
  if (own && subject.positions.length <= 1)
    return `${outlined}\u00A0: ${measureWords(own, write)}.`;
  const { one, many } = levelName(level);
  const count = plural(subject.positions.length, one, many);
  const members = subject.positions.length === 0 ? "" : ` (${count})`;
  const figures = known.filter(({ position }) => subject.positions.includes(position));
  const [high, low] = [figures[0], figures.at(-1)];
  const range =
    high && low && write(high.value) !== write(low.value)
      ? `de ${write(low.value)} à ${write(high.value)}`
      : high
        ? write(high.value)
        : "";
  const said = own ? measureWords(own, write) : "";
  const spread = range !== "" && said !== "" ? `\u00A0; ses membres, ${range}` : range;
  const words = said + spread;
  if (words !== "") return `${outlined}${members}\u00A0: ${words}.`;
  return subject.positions.length === 0
    ? `${outlined}.`
    : `${outlined}${members}\u00A0: aucune valeur.`;
}

const joined = (sentences: readonly string[]): string => joinSentences(sentences);

const intro = (kind: string, territories: MappedTerritories): string => {
  const { one, many } = levelName(territories.level);
  const count = plural(territories.positions.length, one, many);
  return `${kind} de ${count}\u00A0: ${headOf(territories)}.`;
};

const NO_VALUE = "Aucune valeur à représenter.";

/** What a map in classes of colour says. `classCount` is 0 without any value. */
export function choroplethAlt(
  territories: MappedTerritories,
  values: MapValues,
  subject: MapSubject | null,
  classCount: number,
  write: Write,
): string {
  const [highest, lowest] = [values.known[0], values.known.at(-1)];
  const isFlat = highest && lowest && write(highest.value) === write(lowest.value);
  const classes = isFlat
    ? ""
    : highest && lowest
      ? classCount === 1
        ? `Une seule classe, de ${write(lowest.value)} à ${write(highest.value)}.`
        : `Du plus clair au plus foncé, ${COUNTS[classCount]} classes de ${write(lowest.value)} à ${write(highest.value)}.`
      : NO_VALUE;
  return joined([
    intro("Carte", territories),
    classes,
    subjectSentence(subject, territories, values, write),
    extremes(territories, values, write),
    absenceSentence(territories, values),
  ]);
}

/** What a map in proportional circles says. */
export function circleAlt(
  territories: MappedTerritories,
  values: MapValues,
  subject: MapSubject | null,
  write: Write,
): string {
  const zeros = values.known.filter(({ value }) => value === 0).length;
  const { one, many } = levelName(territories.level);
  return joined([
    intro("Carte en cercles", territories),
    values.known.length === 0 ? NO_VALUE : "L’aire d’un cercle est proportionnelle à la valeur.",
    subjectSentence(subject, territories, values, write),
    extremes(territories, values, write),
    zeros > 0 ? `${plural(zeros, one, many)} sans cercle\u00A0: valeur nulle.` : "",
    absenceSentence(territories, values),
  ]);
}
