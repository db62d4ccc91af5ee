import type { SheetZone } from "@/domain/sheet/sheet-zones";
import type { TerritoryRef } from "@/domain/geography/territory";
import { Folded } from "./Folded";
import { Pending } from "./pending";
import { ZoneDetails } from "./ZoneDetails";

interface Props {
  readonly title: string;
  readonly none: string;
  /** « Les 12 autres bassins ». */
  readonly others: (count: number) => string;
  readonly zones: readonly SheetZone[] | null;
  readonly onSelect: (territory: TerritoryRef) => void;
  readonly onOpen: () => void;
}

/** Bassins or départements that cover the territory: a région is covered by a hundred bassins. */
export function ZonesBlock({ title, none, others, zones, onSelect, onOpen }: Props) {
  return (
    <section className="territory-block">
      <h3>{title}</h3>
      {zones === null && (
        <p>
          <Pending />
        </p>
      )}
      {zones?.length === 0 && <p>{none}</p>}
      <Folded items={zones ?? []} first={5} others={others}>
        {(shown) =>
          shown.map((zone) => (
            <ZoneDetails
              key={zone.code}
              zone={zone}
              isOpen={zone.isOwn}
              onSelect={onSelect}
              onOpen={onOpen}
            />
          ))
        }
      </Folded>
    </section>
  );
}
