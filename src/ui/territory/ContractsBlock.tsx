import type { SheetContracts } from "@/domain/sheet-contracts";
import { ContractItem } from "./ContractItem";
import { CoverageSummary } from "./CoverageSummary";

/** Coverage, contracts past and present, and those that no source places on the map. */
export function ContractsBlock({ contracts }: { readonly contracts: SheetContracts }) {
  const { coverage, inPerimeter, withoutPerimeter } = contracts;
  return (
    <section className="territory-block">
      <h3>Contrats locaux de santé</h3>
      <CoverageSummary coverage={coverage} />
      {inPerimeter.length > 0 && (
        <ul className="territory-contracts">
          {inPerimeter.map((contract) => (
            <ContractItem key={contract.cls.id} contract={contract} />
          ))}
        </ul>
      )}
      {withoutPerimeter.length > 0 && (
        <details className="territory-apart">
          <summary>
            Contrats du département au périmètre non précisé par la source (
            {withoutPerimeter.length})
          </summary>
          <p className="territory-note">
            Ils concernent peut-être ce territoire ; ils ne comptent pas dans la couverture.
          </p>
          <ul className="territory-contracts">
            {withoutPerimeter.map((contract) => (
              <ContractItem key={contract.cls.id} contract={contract} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
