import type { SheetFact } from "@/domain/sheet-facts";
import type { Measure } from "@/domain/measure";
import type { SheetComparison } from "@/domain/territory-sheet";
import { Pending } from "./pending";
import { figureWords, placeWords } from "./sheet-words";

interface Props {
  readonly caption: string;
  readonly nom: string;
  readonly facts: readonly SheetFact[];
  readonly places: readonly SheetComparison[];
  /** Unit under the name of each column; the year follows. */
  readonly unitOf: (fact: SheetFact) => string;
  /** Short figures, drawn larger. */
  readonly isLarge?: boolean;
}

function Figure({ measure, fact }: { readonly measure: Measure | null; readonly fact: SheetFact }) {
  if (!measure) return <Pending />;
  const words = figureWords(measure, fact.decimals, fact.id === "evolution_population");
  return measure.state === "value" ? words : <span className="territory-absent">{words}</span>;
}

const Heading = ({ fact, unit }: { readonly fact: SheetFact; readonly unit: string }) => (
  <th scope="col">
    {fact.label}
    <span className="territory-unit">{unit}</span>
    <span className="territory-unit">{fact.year}</span>
  </th>
);

/** Figures of the territory, large, above those of its references. */
export function FactTable({ caption, nom, facts, places, unitOf, isLarge = false }: Props) {
  return (
    <table className={isLarge ? "territory-facts territory-facts-large" : "territory-facts"}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {facts.map((fact) => (
            <Heading key={fact.id} fact={fact} unit={unitOf(fact)} />
          ))}
        </tr>
      </thead>
      <tbody className="territory-own">
        <tr>
          <th scope="rowgroup" colSpan={facts.length}>
            <span className="visually-hidden">{nom}</span>
          </th>
        </tr>
        <tr>
          {facts.map((fact) => (
            <td key={fact.id}>
              <Figure measure={fact.own} fact={fact} />
            </td>
          ))}
        </tr>
      </tbody>
      {places.map((place, index) => (
        <tbody key={`${place.level}:${place.code}`}>
          <tr>
            <th scope="rowgroup" colSpan={facts.length}>
              {place.label} <span className="territory-level">{placeWords(place)}</span>
            </th>
          </tr>
          <tr>
            {facts.map((fact) => (
              <td key={fact.id}>
                <Figure measure={fact.references[index]?.measure ?? null} fact={fact} />
              </td>
            ))}
          </tr>
        </tbody>
      ))}
    </table>
  );
}
