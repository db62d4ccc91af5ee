import { plural } from "@/domain/words/french";
import type { SheetContract, SheetContracts } from "@/domain/sheet/sheet-contracts";
import { ContractItem } from "./ContractItem";
import { CoverageSummary } from "./CoverageSummary";
import { Folded } from "./Folded";

const Contracts = ({ contracts }: { readonly contracts: readonly SheetContract[] }) => (
  <Folded
    items={contracts}
    first={6}
    others={(count) => `Les ${plural(count, "autre contrat", "autres contrats")}`}
  >
    {(shown) => (
      <ul className="territory-contracts">
        {shown.map((contract) => (
          <ContractItem key={contract.cls.id} contract={contract} />
        ))}
      </ul>
    )}
  </Folded>
);

/** Coverage, contracts past and present, and those that no source places on the map. */
export function ContractsBlock({ contracts }: { readonly contracts: SheetContracts }) {
  const { coverage, inPerimeter, withoutPerimeter } = contracts;
  return (
    <section className="territory-block">
      <h3>Contrats locaux de santé</h3>
      <CoverageSummary coverage={coverage} />
      {inPerimeter.length > 0 && <Contracts contracts={inPerimeter} />}
      {withoutPerimeter.length > 0 && (
        <details className="territory-apart">
          <summary>
            Contrats du département au périmètre inconnu ou connu en partie (
            {withoutPerimeter.length})
          </summary>
          <p className="territory-note">
            Ils concernent peut-être ce territoire&nbsp;; ils ne comptent pas dans la couverture.
          </p>
          <Contracts contracts={withoutPerimeter} />
        </details>
      )}
    </section>
  );
}
