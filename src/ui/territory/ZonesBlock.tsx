import type { SheetZone } from "@/domain/sheet-zones";
import type { TerritoryRef } from "@/domain/territory";
import { Pending } from "./pending";
import { ZoneDetails } from "./ZoneDetails";

/** A région is covered by a hundred bassins: the largest first, the others unfolded on demand. */
const FIRST = 5;

interface Props {
  readonly title: string;
  readonly none: string;
  /** « Les 12 autres bassins ». */
  readonly others: (count: number) => string;
  readonly zones: readonly SheetZone[] | null;
  readonly onSelect: (territory: TerritoryRef) => void;
}

export function ZonesBlock({ title, none, others, zones, onSelect }: Props) {
  const list = (shown: readonly SheetZone[]) =>
    shown.map((zone) => (
      <ZoneDetails key={zone.code} zone={zone} isOpen={zone.isOwn} onSelect={onSelect} />
    ));
  // One more line is shorter than the line that would hide it.
  const cut = zones && zones.length > FIRST + 1 ? FIRST : (zones?.length ?? 0);
  return (
    <section className="territory-block">
      <h3>{title}</h3>
      {zones === null && (
        <p>
          <Pending />
        </p>
      )}
      {zones?.length === 0 && <p>{none}</p>}
      {zones && list(zones.slice(0, cut))}
      {zones && zones.length > cut && (
        <details className="territory-more">
          <summary>{others(zones.length - cut)}</summary>
          {list(zones.slice(cut))}
        </details>
      )}
    </section>
  );
}
