import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import { aplHead, aplQuantity } from "@/domain/diagnostic/inside";
import { formatMeasure, formatNumber, plural } from "@/domain/words/french";

/** The communes of the subject by name, with what is published for each. */
export function CommuneTable({ diagnostic }: { readonly diagnostic: Diagnostic }) {
  const { inside, populationYear } = diagnostic;
  return (
    <div className="diag-scroll">
      <table className="diag-table">
        <caption>{plural(inside.communes.length, "commune", "communes")}</caption>
        <thead>
          <tr>
            <th scope="col">Commune</th>
            <th scope="col">Code</th>
            <th scope="col">Habitants {populationYear}</th>
            {inside.aplYear !== null && <th scope="col">{aplHead(inside)}</th>}
          </tr>
        </thead>
        <tbody>
          {inside.communes.map(({ code, nom, population, apl }) => (
            <tr key={code}>
              <th scope="row">{nom}</th>
              <td>{code}</td>
              <td>{formatNumber(population)}</td>
              {inside.aplYear !== null && <td>{formatMeasure(apl, aplQuantity(inside))}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
