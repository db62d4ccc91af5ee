import type { Units } from "@/domain/perimetres/search/units";

interface Props {
  readonly units: Units;
  /** 1 for each EPCI that a search may take. */
  readonly area: Uint8Array;
}

/** Where nobody looked for contracts, an EPCI without one may have one. */
export function RecordCaution({ units, area }: Props) {
  if (!area.some((isIn, unit) => isIn === 1 && units.isSearched[unit] === 0)) return null;
  return (
    <p className="perimetre-warning">
      Les contrats n’ont tous été cherchés qu’{units.searchedWords}&nbsp;: ailleurs, hors relevé ou
      relevé partiel, un EPCI peut avoir un contrat sans que nous le sachions.
    </p>
  );
}
