import { plural } from "@/domain/words/french";
import type { Measure } from "@/domain/measure";
import type { SheetFact } from "@/domain/sheet/sheet-facts";
import type { SheetComparison } from "@/domain/sheet/territory-sheet";
import { Pending } from "./pending";
import { figureWords, partWords, placeWords } from "./sheet-words";

interface Props {
  readonly caption: string;
  readonly nom: string;
  readonly facts: readonly SheetFact[];
  readonly places: readonly SheetComparison[];
  /** Unit under the name of each column; the year follows. */
  readonly unitOf: (fact: SheetFact) => string;
  /** Number of communes, written beside the name of each territory. */
  readonly communes?: SheetFact;
  /** Short figures, drawn larger. */
  readonly isLarge?: boolean;
}

function Figure({ measure, fact }: { readonly measure: Measure | null; readonly fact: SheetFact }) {
  if (!measure) return <Pending />;
  const words = figureWords(measure, fact.decimals, fact.isSigned);
  if (measure.state !== "value") return <span className="territory-absent">{words}</span>;
  return fact.unit === "%" ? `${words}\u00a0%` : words;
}

/** « 22 communes ». */
const communesWords = (measure: Measure | null | undefined): string =>
  measure?.state === "value" ? plural(measure.value, "commune", "communes") : "";

const Heading = ({ fact, unit }: { readonly fact: SheetFact; readonly unit: string }) => (
  <th scope="col">
    {fact.label}
    <span className="territory-unit">{unit}</span>
    <span className="territory-unit">{fact.year}</span>
  </th>
);

function OwnHeading({ nom, communes }: Pick<Props, "nom" | "communes">) {
  return (
    <>
      <span className="visually-hidden">{nom} </span>
      {communes && (
        <span className="territory-level">
          {communesWords(communes.own)} ({communes.year})
        </span>
      )}
    </>
  );
}

/** Figures of the territory, large, above those of its references. */
export function FactTable(props: Props) {
  const { caption, nom, facts, places, unitOf, communes, isLarge = false } = props;
  const wordsOf = (place: SheetComparison, index: number) =>
    [
      placeWords(place),
      ...(communes ? [communesWords(communes.references[index]?.measure), partWords(place)] : []),
    ]
      .filter((words) => words !== "")
      .join(", ");
  // Without the catalogue, which names them.
  if (facts.length === 0) return <Pending />;
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
            <OwnHeading nom={nom} {...(communes && { communes })} />
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
              {place.label} <span className="territory-level">{wordsOf(place, index)}</span>
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
