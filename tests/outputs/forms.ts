import { saidUnit } from "@/domain/words/said-unit";
import type { ProfileEntry } from "@/domain/diagnostic/profile/profile-entry";
import type { Reading } from "@/domain/diagnostic/words/reading";
import type { PublishedLevel } from "@/domain/geography/level";
import type { Indicator } from "@/domain/indicator/indicator";
import { absentAt, levelAbsenceWords } from "@/domain/indicator/level-absence";
import { measureOf, type Absence } from "@/domain/measure";
import { ABSENCE_WORDS } from "@/domain/words/absence-words";
import { formatMeasure, formatNumber, formatShort } from "@/domain/words/french";
import type { BookFigure } from "./book-figures";
import { documentWords, workbookWords, ficheWords, screenWords } from "./judgements";
import { bare, plain, splitNumber, type Printed } from "./printed";

/** A figure of the book, and where the output is a diagnostic, what it is compared with. */
export interface Expected extends BookFigure {
  readonly entry: ProfileEntry | null;
  readonly reading: Reading | null;
  /** Level at which the map looks for it. */
  readonly level?: PublishedLevel;
}

/** Why a level has none at all is said of its producer only where that is known. */
const absentWords = ({ indicator, year, level }: Expected): string | null =>
  year === null && level ? levelAbsenceWords(indicator, level) : null;

/** The same in a cell, where a level has not the year of the communes. */
const absenceInTable = ({ indicator, year, level }: Expected): string | null =>
  year === null && level ? ABSENCE_WORDS[absentAt(indicator, level).state as Absence] : null;

/** Words that a narrow column shortens. */
const SHORT_ABSENCES: Readonly<Record<string, string>> = {
  "secret statistique": "secret",
  "pas repris dans l’atlas": "pas repris",
};
const shortAbsence = (value: string): string => SHORT_ABSENCES[value] ?? value;

type Form = (figure: Expected) => Printed;

/** Units that the panel shortens in a narrow column. */
const SHEET_UNITS: Readonly<Record<string, string>> = {
  "consultations par an et par habitant standardisé": "consult./an par hab.",
};

/** Units that the page for the élus says in everyday words. */
const PLAIN_UNITS: Readonly<Record<string, string>> = {
  "ETP pour 100 000 hab. standardisés":
    "équivalents temps plein pour 100 000 habitants standardisés",
  "ETP pour 100 000 habitantes standardisées":
    "équivalents temps plein pour 100 000 habitantes standardisées",
  "ETP/100 000 hab. standardisés": "équivalents temps plein pour 100 000 habitants standardisés",
  "hab./km²": "habitants par km²",
  "consultations par an et par habitant standardisé":
    "consultations possibles par habitant et par an",
  "€/an/UC": "€ par an",
  "pour 10 000 hab.": "pour 10 000 habitants",
  "pour 100 000 hab.": "pour 100 000 habitants",
  "pour 1 000 hab.": "pour 1 000 habitants",
  "‰": "pour 1 000",
};

/** Number and unit as one text writes them. */
const written = ({ measure, indicator }: BookFigure, unit = indicator.unit) =>
  splitNumber(formatMeasure(measure, { ...indicator, unit }));

/** A unit beside the number only where it is a sign; otherwise beside the name. */
const signOf = ({ unit }: Indicator): string => (unit.startsWith("%") ? "%" : unit);
const isShort = (unit: string): boolean => unit.length <= 3;

/** A label that has its unit already: « Décès pour 1 000 habitants ». */
const isInLabel = ({ unit, traits }: Indicator): boolean =>
  unit === "" || traits.placedLabel.includes(unit) || traits.placedLabel.includes("pour 1");

function wordUnit(indicator: Indicator): string {
  // A bare index has no unit to say.
  if (indicator.unit === "") return "dans le nom";
  if (isShort(indicator.unit) || indicator.unit.startsWith("% ")) return signOf(indicator);
  return isInLabel(indicator) ? "dans le nom" : indicator.unit;
}

const numberOnly = (value: number, { decimals }: Indicator): string =>
  plain(formatNumber(value, decimals));

/** The figure of a reference, with its sign. */
function besideOf({ entry, indicator }: Expected, absent: string): string {
  const value = entry?.reference.value ?? null;
  if (value === null) return absent;
  const sign = isShort(indicator.unit) || indicator.unit.startsWith("% ") ? signOf(indicator) : "";
  return plain(formatMeasure(measureOf(value), { ...indicator, unit: sign }));
}

/** Documented sign and period of a yearly change, in the panel of a territory. */
function sheetForm(figure: Expected): Printed {
  const { indicator, measure, year } = figure;
  const { value } = written(figure);
  const { compute } = indicator;
  const isChange = compute?.rule === "yearly-change";
  const isRise = isChange && measure.state === "value" && measure.value > 0 && /[1-9]/u.test(value);
  return {
    value: `${isRise ? "+" : ""}${value}`,
    unit: SHEET_UNITS[indicator.unit] ?? indicator.unit,
    year: isChange ? `${compute.from}-${year}` : String(year),
  };
}

const judged = (
  { entry, reading }: Expected,
  words: (entry: ProfileEntry, reading: Reading) => string,
): Printed => (entry && reading ? { judgement: words(entry, reading) } : {});

const bareValue = (figure: Expected): string => {
  const { measure } = figure;
  return measure.state === "value" ? bare(written(figure).value) : written(figure).value;
};

/** A number under a head with its unit and its year. */
const underHead =
  (valueOf: (figure: Expected) => string): Form =>
  (figure) => ({
    value: valueOf(figure),
    unit: figure.indicator.unit,
    year: String(figure.year),
  });

/** How each output writes a figure of the book: its own short forms, and nothing else. */
const FORMS: Readonly<Record<string, Form>> = {
  // A level without any figure has no line in the tooltip.
  infobulle: (figure) =>
    figure.year === null ? { value: "rien" } : { ...written(figure), year: String(figure.year) },
  tableau: (figure) => ({
    value: absentWords(figure) ?? written(figure).value,
    unit: figure.indicator.unit,
    year: String(figure.year),
  }),
  csv: (figure) => ({
    value: absentWords(figure) ?? bareValue(figure),
    unit: saidUnit(figure.indicator),
    year: String(figure.year),
  }),
  fiche: sheetForm,
  "fiche, zone": (figure) => ({
    value: written(figure).value,
    unit: figure.indicator.unit === "" ? "indice" : figure.indicator.unit,
    year: String(figure.year),
  }),
  profil: (figure) => ({
    ...written(figure),
    year: String(figure.year),
    reference: besideOf(figure, ""),
    ...judged(figure, screenWords),
  }),
  phrase: (figure) => {
    const { indicator } = figure;
    const isSaid =
      indicator.unit.startsWith("pour ") &&
      indicator.label.includes(indicator.unit.split(" hab")[0]!);
    return { ...written(figure, isSaid ? "" : indicator.unit), year: String(figure.year) };
  },
  "page des élus": (figure) => {
    const { indicator, entry } = figure;
    const unit =
      indicator.reference === 100
        ? "pour 100 en France métropolitaine"
        : (PLAIN_UNITS[indicator.unit] ?? (indicator.unit || "fois"));
    const value = entry?.reference.value ?? null;
    return {
      ...written(figure, unit),
      year: String(figure.year),
      reference: value === null ? "" : plain(formatShort(value, indicator)),
      ...judged(figure, ficheWords),
    };
  },
  "Word et PDF": (figure) => ({
    value: written(figure).value,
    unit: wordUnit(figure.indicator),
    year: String(figure.year),
    reference: besideOf(figure, "aucune"),
    ...judged(figure, documentWords),
  }),
  xlsx: (figure) => {
    const { indicator, entry } = figure;
    const value = entry?.reference.value ?? null;
    return {
      value: bareValue(figure),
      unit: indicator.unit || (indicator.reference === null ? "sans unité" : "base 100"),
      year: String(figure.year),
      reference: value === null ? "" : bare(numberOnly(value, indicator)),
      ...judged(figure, workbookWords),
    };
  },
  communes: (figure) => ({
    value: shortAbsence(absenceInTable(figure) ?? written(figure).value),
    unit: figure.indicator.inside?.unit ?? figure.indicator.unit,
    year: String(figure.year),
  }),
  bassins: (figure) => {
    const { indicator } = figure;
    const isSign = isShort(indicator.unit) || indicator.unit.startsWith("% ");
    return written(figure, isSign ? signOf(indicator) : "");
  },
  "communes, xlsx": (figure) => ({
    value: absenceInTable(figure) ?? bareValue(figure),
    unit: saidUnit(figure.indicator),
    year: String(figure.year),
  }),
  comparables: underHead((figure) => written(figure).value),
  "comparables, xlsx": underHead(bareValue),
  identité: (figure) => ({ ...written(figure), year: String(figure.year) }),
  populations: underHead((figure) => written(figure).value),
};

const FIELDS = ["value", "unit", "year", "reference", "judgement"] as const;

/** Where what is written is not what the book has: « unité : « % » pour « ‰ » ». */
export function differences(output: string, found: Printed, figure: Expected): string[] {
  const expected = FORMS[output]!(figure);
  // An absence has no unit; its year is that of a column, where there is one.
  const isAbsent = figure.measure.state !== "value";
  return FIELDS.flatMap((field) => {
    const [is, should] = [found[field], expected[field]];
    if (is === undefined || should === undefined) return [];
    if (isAbsent && (field === "unit" || field === "year")) return [];
    return plain(is) === plain(should) ? [] : [`${field} « ${is} » for « ${should} »`];
  });
}
