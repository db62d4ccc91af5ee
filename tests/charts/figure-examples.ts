import type { BarInput } from "@/charts/bar-chart";
import type { DistributionInput } from "@/charts/distribution-chart";
import type { DotPlotInput } from "@/charts/dot-plot";
import type { DotRow } from "@/charts/words/dot-plot-words";
import type { SpreadInput } from "@/charts/spread-strip";
import type { TrendInput } from "@/charts/trend-chart";
import type { TrendPoint } from "@/stats/fingertips-trend";
import { formatNumber } from "@/domain/words/french";

const point = (year: number, value: number, half: number | null = null): TrendPoint => ({
  year,
  value,
  low: half === null ? null : value - half,
  high: half === null ? null : value + half,
});

/** The subject from 2015 to 2022 without 2018, with intervals, and three references. */
export const TREND: TrendInput = {
  id: "evolution",
  title: "Mortalité prématurée (taux standardisé)",
  unit: "pour 100 000 habitants",
  decimals: 1,
  indexYear: null,
  fromZero: false,
  source: "CépiDc, 2015-2022",
  width: 720,
  height: 300,
  series: [
    {
      label: "CA du Pays de Landerneau-Daoulas",
      isSubject: true,
      points: [
        point(2015, 201.4, 18),
        point(2016, 196.2, 17),
        point(2017, 198.8, 17),
        point(2019, 188.1, 16),
        point(2020, 182.5, 16),
        point(2021, 184.9, 16),
        point(2022, 179.3, 15),
      ],
      absentYears: [2018],
    },
    {
      label: "Finistère",
      isSubject: false,
      points: [point(2015, 214), point(2017, 209), point(2019, 203), point(2022, 195.2)],
      absentYears: [],
    },
    {
      label: "Bretagne",
      isSubject: false,
      points: [point(2015, 208), point(2017, 204), point(2019, 199), point(2022, 193.9)],
      absentYears: [],
    },
    {
      label: "France",
      isSubject: false,
      points: [point(2015, 196), point(2017, 193), point(2019, 188), point(2022, 180.1)],
      absentYears: [],
    },
  ],
};

/** Repeatable numbers between 0 and 1 (Park and Miller). */
function seeded(count: number): number[] {
  let state = 42;
  return Array.from({ length: count }, () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  });
}

/** `count` values around 3.4, bell-shaped, at one decimal. */
export const bell = (count: number): number[] => {
  const numbers = seeded(count * 4);
  return Array.from({ length: count }, (_, i) => {
    const mean = [0, 1, 2, 3].reduce((sum, j) => sum + numbers[4 * i + j]!, 0) / 4;
    return Math.round((1 + mean * 4.8) * 10) / 10;
  });
};

export const distribution = (
  values: readonly number[],
  patch: Partial<DistributionInput> = {},
): DistributionInput => ({
  id: "distribution",
  title: "Accessibilité potentielle localisée aux médecins généralistes",
  unit: "consultations par an et par habitant",
  decimals: 1,
  year: "2023",
  setLabel: "EPCI de Bretagne",
  values,
  setSize: values.length,
  subject: {
    label: "CA du Pays de Landerneau-Daoulas",
    value: values[0]!,
    valueText: `${formatNumber(values[0]!, 1)} consultations par an et par habitant`,
    judgement: null,
  },
  reference: { label: "Bretagne", value: 3.6 },
  source: "DREES, 2023",
  width: 720,
  ...patch,
});

const COMMUNES: readonly [label: string, value: number | null, population: number][] = [
  ["Landerneau", 4.1, 16252],
  ["Plouédern", 3.6, 3014],
  ["Dirinon", 3.2, 2306],
  ["Hanvec", 1.9, 2042],
  ["Daoulas", 4.4, 1903],
  ["Saint-Thonan", 2.5, 1981],
  ["Logonna-Daoulas", 3.3, 2190],
  ["L’Hôpital-Camfrout", 2.2, 2341],
  ["Saint-Urbain", 3.4, 1690],
  ["Le Tréhou", 1.4, 640],
  ["Ploudiry", 2.4, 925],
  ["La Roche-Maurice", 3.6, 1844],
  ["Saint-Eloy", null, 219],
  ["Lanneuffret", null, 132],
];

export const dotRow = (
  label: string,
  value: number | null,
  population: number | null = null,
): DotRow => ({
  key: label,
  label,
  value,
  valueText: value === null ? "secret statistique" : formatNumber(value, 1),
  population,
  isOwn: label === "Landerneau",
});

export const DOTS: DotPlotInput = {
  id: "communes",
  title: "Accessibilité aux médecins généralistes par commune",
  unit: "consultations par an et par habitant",
  decimals: 1,
  year: "2023",
  noun: { one: "commune", many: "communes" },
  rows: COMMUNES.map(([label, value, population]) => dotRow(label, value, population)),
  references: [
    { label: "CA du Pays de Landerneau-Daoulas", value: 3.5 },
    { label: "France", value: 3.7 },
  ],
  threshold: { label: "Seuil de sous-densité", value: 2.5 },
  source: "DREES, 2023",
  width: 720,
};

const bar = (label: string, value: number | null, reference: number | null) => ({
  key: label,
  label,
  value,
  valueText: value === null ? "secret statistique" : `${formatNumber(value, 1)}\u00a0%`,
  reference,
});

/** Changes by age: both signs, a long label, a secret. */
export const BARS: BarInput = {
  id: "barres",
  title: "Évolution de la population par tranche d’âge",
  unit: "%",
  decimals: 1,
  year: "2016-2022",
  noun: { one: "tranche d’âge", many: "tranches d’âge" },
  bars: [
    bar("Moins de 15 ans", -6.4, -4.1),
    bar("15 à 29 ans", 1.2, 0.8),
    bar("30 à 44 ans", -2.1, 0.4),
    bar("45 à 59 ans", 0, 1.1),
    bar("60 à 74 ans", 11.8, 9.6),
    bar("75 ans ou plus, à domicile ou en établissement pour personnes âgées", 14.3, 12.2),
    bar("90 ans ou plus", null, 20.5),
  ],
  referenceLabel: "Bretagne",
  source: "Insee, recensements",
  width: 720,
};

export const SPREAD: SpreadInput = {
  id: "dispersion",
  title: "Accessibilité aux médecins généralistes entre communes",
  unit: "consultations par an et par habitant",
  decimals: 1,
  year: "2023",
  noun: { one: "commune", many: "communes" },
  rows: [
    ["CA du Pays de Landerneau-Daoulas", [1.4, 3.2, 4.1, 4.1, 4.4], 22, true],
    ["Brest Métropole", [3.1, 4.2, 4.6, 4.6, 4.8], 8, false],
    ["CC du Pays des Abers", [2.4, 2.9, 3.1, 3.6, 4], 13, false],
    ["CC de Haute-Cornouaille", [2, 2, 2, 2, 2], 1, false],
    ["CC Presqu’île de Crozon – Aulne Maritime", null, 0, false],
  ].map(([label, five, count, isOwn]) => {
    const [min, q1, mediane, q3, max] = (five ?? []) as number[];
    return {
      key: label as string,
      label: label as string,
      spread: five ? { min: min!, q1: q1!, mediane: mediane!, q3: q3!, max: max! } : null,
      count: count as number,
      absenceText: "sans donnée",
      isOwn: isOwn as boolean,
    };
  }),
  threshold: { label: "Seuil de sous-densité", value: 2.5 },
  source: "DREES, 2023",
  width: 720,
};
