import { formatNumber, plural } from "@/domain/words/french";
import type { PerimetreCheck } from "@/domain/perimetres/verdict/perimetre-check";
import { CopyLink } from "../shell/CopyLink";
import { TableButton } from "../shell/TableButton";
import { UndoButtons } from "../shell/UndoButtons";

interface Props {
  /** Null: no perimeter is open. */
  readonly nom: string | null;
  readonly check: PerimetreCheck | null;
  /** It has members, whose figures are awaited where there is no check. */
  readonly hasMembers: boolean;
}

function totals({
  population,
  populationYear,
  communes,
  epci,
  departements,
  areaKm2,
}: PerimetreCheck) {
  return [
    `${plural(population, "habitant", "habitants")} (${populationYear})`,
    plural(communes, "commune", "communes"),
    plural(epci.length, "EPCI", "EPCI"),
    plural(departements.length, "département", "départements"),
    ...(areaKm2 === null ? [] : [`${formatNumber(areaKm2)}\u00a0km²`]),
  ].join(" · ");
}

/** The totals of the open perimeter, always on screen. */
export function PerimetreTotals({ nom, check, hasMembers }: Props) {
  const none = hasMembers
    ? "Chargement…"
    : "Cliquez un EPCI sur la carte ou dans le tableau pour commencer.";
  return (
    <header className="stage-header">
      <div className="stage-title">
        <h1 title={nom ?? undefined}>
          {nom === null ? "Construire un périmètre" : nom || "Périmètre sans nom"}
        </h1>
        <p className="stage-sentence" aria-live="polite">
          {check ? totals(check) : none}
        </p>
      </div>
      <div className="stage-actions">
        <UndoButtons />
        <TableButton />
        <CopyLink />
      </div>
    </header>
  );
}
