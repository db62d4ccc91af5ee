import type { Day } from "@/domain/day";
import { BARE, COVERAGE_STATUSES } from "@/domain/contract/cls";
import type { Legend } from "@/map/legend";
import { colorOfSlot, SLOT, slotOfClass } from "@/map/slots";
import type { TextMeasure } from "@/report/snapshot/block";
import type { Outline } from "@/domain/geography/outline";
import type { SnapshotScene } from "@/report/snapshot/snapshot-scene";

/** About the average letter of Source Sans 3, so that texts wrap as they would. */
export const measure: TextMeasure = (text, sizePt, weight) =>
  text.length * sizePt * (25.4 / 72) * (weight === 600 ? 0.53 : 0.5);

export const LONG_TITLE =
  "Part des personnes dont le diplôme le plus élevé est un CAP ou un BEP dans la population non scolarisée de 15 ans ou plus";
export const LONG_NAME = "CA Guingamp-Paimpol Agglomération de l'Armor à l'Argoat";

export const square = (id: number, west: number, south: number, side: number): Outline => ({
  type: "Feature",
  id,
  properties: {},
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [west, south],
        [west + side, south],
        [west + side, south + side],
        [west, south + side],
        [west, south],
      ],
    ],
  },
});

const title = LONG_TITLE;

export const rateLegend: Legend["indicator"] = {
  title,
  subtitle: `${LONG_TITLE}, 2022, par EPCI`,
  source: "Insee, recensement de la population, 2022, Licence Ouverte 2.0",
  classes: Array.from({ length: 7 }, (_, i) => ({
    color: colorOfSlot(slotOfClass("orange", 7, i)),
    label: `De ${1000 + i * 1000},5 à moins de ${2000 + i * 1000},5 pour 10 000 habitants`,
    count: 1255,
  })),
  classNote: "",
  circles: [],
  absences: (["secret", "no-data", "not-published"] as const).map((state, i) => ({
    state,
    color: colorOfSlot(SLOT.secret + i),
    label: "Donnée publiée par le producteur, laissée vide pour ce territoire",
    count: 12,
  })),
  histogram: Array.from({ length: 20 }, (_, i) => ({
    from: i,
    to: i + 1,
    count: i % 7,
    color: "#123456",
  })),
};

export const countLegend: Legend["indicator"] = {
  title,
  subtitle: "Habitants, 2023, par EPCI",
  source: "Insee, populations légales 2023",
  classes: [],
  classNote: "",
  circles: [40, 18, 5].map((radius) => ({ radius, label: `${radius * 10_000} habitants` })),
  absences: [],
  histogram: [],
};

export const coverageLegend: NonNullable<Legend["coverage"]> = {
  title: "Couverture de la population par un contrat local de santé au 21 novembre 2026",
  source: "Relevé Atlas CLS du 21 novembre 2026",
  isTinted: false,
  // Over an indicator the states without ink are one entry.
  entries: [...COVERAGE_STATUSES.slice(0, BARE), "aucun CLS recensé" as const].map((status) => ({
    status,
    label: `${status}, avec des dates que la source ne donne qu’à l’année près`,
    detail: "1 240 300 habitants dans 512 communes, soit 36 % de la population de la région",
  })),
};

/** A small scene around Saint-Brieuc: three territories of the scope and one outside. */
export function sceneWith(changes: Partial<SnapshotScene> = {}): SnapshotScene {
  const features = [
    square(0, -3.2, 48.2, 0.4),
    square(1, -2.8, 48.2, 0.4),
    square(2, -2.4, 48.2, 0.4),
    square(3, -2, 48.2, 0.4),
  ];
  return {
    title: "Médecins généralistes en Bretagne",
    subtitle: "Par EPCI, 2023",
    legend: { indicator: rateLegend, coverage: coverageLegend, outlines: "contours simplifiés" },
    zone: "metropole",
    bounds: [-3.2, 48.2, -2, 48.6],
    insets: [],
    territories: {
      features,
      slots: Uint8Array.of(slotOfClass("blue", 5, 0), slotOfClass("blue", 5, 4), SLOT.secret, 0),
      radii: null,
      places: features.map((_, position) => ({
        position,
        nom: position === 0 ? LONG_NAME : `CC ${position}`,
        population: 1000 * (position + 1),
        lon: -3 + 0.4 * position,
        lat: 48.4,
      })),
    },
    ground: { departements: [square(0, -3.2, 48.2, 1.6)], neighbours: [square(0, -2, 48, 0.4)] },
    coverage: { features: [features[1]!], statuses: Uint8Array.of(0), isTinted: false },
    selected: 0,
    showsNames: true,
    sources: [],
    date: "2026-11-21" as Day,
    fileWords: ["Bretagne", "apl_mg", "2023"],
    ...changes,
  };
}
