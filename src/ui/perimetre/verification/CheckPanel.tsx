import { formatNumber, formatParts, plural } from "@/domain/words/french";
import type { PerimetreCheck } from "@/domain/perimetres/verdict/perimetre-check";
import type { TerritoryRef } from "@/domain/geography/territory";
import { CompactnessBlock } from "./CompactnessBlock";
import { ContiguityBlock } from "./ContiguityBlock";
import { PopulationYears } from "./PopulationYears";
import { PresentContracts } from "./PresentContracts";
import { VerdictBlock } from "./VerdictBlock";

interface Props {
  readonly check: PerimetreCheck;
  readonly onZoom: (members: readonly TerritoryRef[]) => void;
}

/** What is said of the perimeter at each click: warns, never blocks. */
export function CheckPanel({ check, onZoom }: Props) {
  const { departements, regions, splitBassins, populationYear } = check;
  return (
    <div className="perimetre-check">
      {check.verdicts.map((verdict) => (
        <VerdictBlock key={verdict.region.code} verdict={verdict} year={populationYear} />
      ))}
      <PopulationYears check={check} />
      <ContiguityBlock pieces={check.pieces} used={check.usedExceptions} onZoom={onZoom} />
      <CompactnessBlock check={check} />
      <PresentContracts contracts={check.contracts} />
      <section className="perimetre-block">
        <h3>Limites traversées</h3>
        <p>
          {regions.length > 1
            ? `Plusieurs ARS\u00a0: ${formatParts(regions)}.`
            : regions.map(({ nom }) => `ARS ${nom}.`).join("")}{" "}
          {plural(departements.length, "département", "départements")}&nbsp;:{" "}
          {formatParts(departements)}.
        </p>
        {splitBassins.length === 0 ? (
          <p>Aucun bassin de vie coupé.</p>
        ) : (
          <details>
            <summary>
              {plural(splitBassins.length, "bassin de vie coupé", "bassins de vie coupés")}
            </summary>
            <ul>
              {splitBassins.map(({ code, nom, population, outside }) => (
                <li key={code}>
                  {nom}&nbsp;: {plural(population, "habitant", "habitants")} dedans,{" "}
                  {formatNumber(outside)} dehors
                </li>
              ))}
            </ul>
          </details>
        )}
      </section>
    </div>
  );
}
