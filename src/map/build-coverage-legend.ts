import { BARE, COVERAGE_STATUSES, isBare, type CoverageStatus } from "@/domain/contract/cls";
import type { Coverage } from "@/domain/contract/cls-coverage";
import { searchedWords, type Register } from "@/domain/contract/register";
import type { Day } from "@/domain/day";
import { BARE_LABELS } from "@/domain/words/bare-words";
import { capitalised, formatDay, formatNumber, plural } from "@/domain/words/french";
import type { CoverageLegend, CoverageLegendEntry } from "./legend";

const labelOf = (status: CoverageStatus): string =>
  isBare(status) ? BARE_LABELS[status] : capitalised(status);

const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** States that the scope holds: what is not there is not written as a zero. */
function entriesOf({ communes, population }: Coverage): CoverageLegendEntry[] {
  return COVERAGE_STATUSES.flatMap((status, state) =>
    communes[state] === 0
      ? []
      : {
          status,
          label: labelOf(status),
          detail: `${plural(communes[state]!, "commune", "communes")}, ${formatNumber(population[state]!, 0)} hab.`,
        },
  );
}

/** Over an indicator the ground is that of the indicator: what is bare is drawn alike, and said at once. */
function mergeBare(entries: readonly CoverageLegendEntry[]): CoverageLegendEntry[] {
  const isDrawn = ({ status }: CoverageLegendEntry): boolean =>
    COVERAGE_STATUSES.indexOf(status) < BARE;
  const bare = entries.filter((entry) => !isDrawn(entry));
  const [first] = bare;
  if (!first) return [...entries];
  const label = bare.map((entry, at) => (at === 0 ? entry.label : lowered(entry.label)));
  return [
    ...entries.filter(isDrawn),
    { status: "aucun CLS recensé", label: label.join(" ; "), detail: "" },
  ];
}

/** Legend of coverage, with the inhabitants and communes of the scope in each state. */
export function buildCoverageLegend(
  coverage: Coverage,
  day: Day,
  register: Register,
): CoverageLegend {
  const others =
    coverage.knowledge === "recensé"
      ? ""
      : " ; quelques contrats d’ailleurs, sans les chercher tous";
  return {
    title: `Contrats locaux de santé au ${formatDay(day)}`,
    source: `Relevé des contrats ${searchedWords(register, "de")}${others}, arrêté au ${formatDay(register.recordedOn)}, d’après les sources citées sur chaque fiche.`,
    isTinted: true,
    entries: entriesOf(coverage),
  };
}

/** The same legend where the ground is that of something else. */
export const untinted = (legend: CoverageLegend): CoverageLegend => ({
  ...legend,
  isTinted: false,
  entries: mergeBare(legend.entries),
});

/** Coverage while its figures are on their way: as tall as it will be, so that nothing jumps. */
export const AWAITED_COVERAGE: CoverageLegend = {
  title: "Contrats locaux de santé, chargement du relevé…",
  source:
    "Recensement des contrats en cours de chargement, d’après les sources citées sur chaque fiche.",
  isTinted: true,
  entries: (
    [
      "signé",
      "à vérifier",
      "en préparation",
      "terminé",
      "périmètre inconnu",
      "aucun CLS recensé",
    ] as const
  ).map((status) => ({ status, label: labelOf(status), detail: "…" })),
};
