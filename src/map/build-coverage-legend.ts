import { COVERAGE_STATUSES, type CoverageStatus } from "@/domain/contract/cls";
import type { Coverage } from "@/domain/contract/cls-coverage";
import { searchedWords, type Register } from "@/domain/contract/register";
import type { Day } from "@/domain/day";
import { capitalised, formatDay, formatNumber, plural } from "@/domain/words/french";
import type { CoverageLegend } from "./legend";

/** Where contracts were not looked for, the absence of one says nothing. */
function statusLabel(status: CoverageStatus, isSearched: boolean): string {
  if (status === "aucun CLS recensé" && !isSearched) return "Aucun CLS recensé, ou hors du relevé";
  return capitalised(status);
}

/** Legend of coverage, with the inhabitants and communes of the scope in each state. */
export function buildCoverageLegend(
  coverage: Coverage,
  day: Day,
  register: Register,
  isTinted: boolean,
  isSearched: boolean,
): CoverageLegend {
  return {
    title: `Contrats locaux de santé au ${formatDay(day)}`,
    source: `Relevé des contrats ${searchedWords(register, "de")} arrêté au ${formatDay(register.recordedOn)}, d’après les sources citées sur chaque fiche.`,
    isTinted,
    entries: COVERAGE_STATUSES.map((status, position) => ({
      status,
      label: statusLabel(status, isSearched),
      detail: `${plural(coverage.communes[position]!, "commune", "communes")}, ${formatNumber(coverage.population[position]!, 0)} hab.`,
    })),
  };
}

/** Coverage while its figures are on their way: as tall as it will be, so that nothing jumps. */
export const AWAITED_COVERAGE: CoverageLegend = {
  title: "Contrats locaux de santé, chargement du relevé…",
  source:
    "Recensement des contrats en cours de chargement, d’après les sources citées sur chaque fiche.",
  isTinted: true,
  entries: COVERAGE_STATUSES.map((status) => ({
    status,
    label: statusLabel(status, true),
    detail: "…",
  })),
};
