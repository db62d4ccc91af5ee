import { COVERAGE_STATUSES, isBare, type CoverageStatus } from "@/domain/contract/cls";
import type { Coverage } from "@/domain/contract/cls-coverage";
import { searchedWords, type Register } from "@/domain/contract/register";
import type { Day } from "@/domain/day";
import { BARE_CELLS, BARE_LABELS } from "@/domain/words/bare-words";
import { capitalised, formatDay, plural } from "@/domain/words/french";
import type { CoverageLegend, CoverageLegendEntry } from "./legend";

const labelOf = (status: CoverageStatus): string =>
  isBare(status) ? BARE_LABELS[status] : capitalised(status);

/**
 * States that the scope holds, or that a territory which goes beyond it is drawn in: what is not there
 * is not written as a zero.
 */
function entriesOf(
  { communes, population }: Coverage,
  drawn: ReadonlySet<CoverageStatus>,
): CoverageLegendEntry[] {
  return COVERAGE_STATUSES.flatMap((status, state) => {
    const entry = { status, label: labelOf(status) };
    if (communes[state]! > 0)
      return {
        ...entry,
        detail: `${plural(communes[state]!, "commune", "communes")}, ${plural(population[state]!, "hab.", "hab.")}`,
      };
    return drawn.has(status)
      ? { ...entry, detail: "territoires à cheval sur une autre région" }
      : [];
  });
}

/** Over an indicator the ground is that of the indicator: what is bare is drawn alike, and said at once. */
function mergeBare(entries: readonly CoverageLegendEntry[]): CoverageLegendEntry[] {
  const words = entries.flatMap(({ status }) => (isBare(status) ? BARE_CELLS[status] : []));
  if (words.length === 0) return [...entries];
  return [
    ...entries.filter(({ status }) => !isBare(status)),
    {
      status: "aucun CLS recensé",
      label: `Sans motif\u00a0: ${words.join("\u00a0; ")}`,
      detail: "",
    },
  ];
}

const NONE: ReadonlySet<CoverageStatus> = new Set();

/**
 * Legend of coverage, with the inhabitants and communes of the scope in each state.
 *
 * @param drawn states in which the map paints territories, those of straddling ones included
 */
export function buildCoverageLegend(
  coverage: Coverage,
  day: Day,
  register: Register,
  drawn: ReadonlySet<CoverageStatus> = NONE,
): CoverageLegend {
  const others =
    coverage.knowledge === "recensé"
      ? ""
      : " ; quelques contrats d’ailleurs, sans les chercher tous";
  return {
    title: `Contrats locaux de santé au ${formatDay(day)}`,
    source: `Relevé des contrats ${searchedWords(register, "de")}${others}, arrêté au ${formatDay(register.recordedOn)}, d’après les sources citées sur chaque fiche.`,
    isTinted: true,
    entries: entriesOf(coverage, drawn),
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
