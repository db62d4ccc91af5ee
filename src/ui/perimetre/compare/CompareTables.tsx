import { typesetName } from "@/charts/typeset";
import type { PerimetreComparison } from "@/domain/perimetres/compare/compare-perimetres";
import {
  differenceWords,
  comparedFigureWords,
  headWords,
} from "@/domain/perimetres/compare/compare-profiles";

/** A table wider than the panel scrolls in its own box, reached by the keyboard too. */
function ScrollBox({
  label,
  children,
}: {
  readonly label: string;
  readonly children: React.ReactNode;
}) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reached by the keyboard
    <div className="compare-box" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}

interface Props {
  readonly comparison: PerimetreComparison;
}

const Heads = ({ comparison }: Props) =>
  comparison.perimetres.map(({ letter, nom }) => (
    <th key={letter} scope="col">
      {letter}
      <span className="compare-name">{nom}</span>
    </th>
  ));

/** What is said of each perimeter, and how the first one differs from the others. */
export function FactsTable({ comparison }: Props) {
  return (
    <ScrollBox label="Les périmètres côte à côte">
      <table className="compare-table">
        <caption>Les périmètres côte à côte</caption>
        <thead>
          <tr>
            <th scope="col">Critère</th>
            <Heads comparison={comparison} />
          </tr>
        </thead>
        <tbody>
          {comparison.rows.map(({ key, head, cells }) => (
            <tr key={key}>
              <th scope="row">{head}</th>
              {cells.map(({ text, difference }, at) => (
                <td key={comparison.perimetres[at]!.letter}>
                  {typesetName(text)}
                  {difference !== "" && (
                    <span
                      className="compare-difference"
                      data-same={difference === "égal" || undefined}
                    >
                      A&nbsp;: {difference}
                    </span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** Own figures of the perimeters with their intervals; never a judgement. */
export function ProfileTable({ comparison }: Props) {
  const { indicators, perimetres } = comparison;
  if (!indicators) return null;
  if (indicators.length === 0)
    return <p>Aucun indicateur n’a de chiffre propre dans tous ces périmètres.</p>;
  return (
    <>
      <p className="soft">
        Indicateurs qui ont un chiffre propre dans tous les périmètres. La différence est celle de
        A&nbsp;: ni bonne ni mauvaise en soi.
      </p>
      <ScrollBox label="Leurs profils">
        <table className="compare-table">
          <caption>Chiffres propres et intervalles</caption>
          <thead>
            <tr>
              <th scope="col">Indicateur</th>
              <Heads comparison={comparison} />
            </tr>
          </thead>
          <tbody>
            {indicators.map((compared) => (
              <tr key={compared.key}>
                <th scope="row">{headWords(compared)}</th>
                {compared.figures.map((figure, at) => (
                  <td key={perimetres[at]!.letter}>
                    {comparedFigureWords(figure, compared.indicator)}
                    {at > 0 && (
                      <span className="compare-difference">
                        A&nbsp;:{" "}
                        {differenceWords(compared.differences[at - 1]!, compared.indicator)}
                      </span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p className="small soft">
        «&nbsp;Intervalles disjoints&nbsp;» demande plus qu’un test de la différence&nbsp;; s’ils se
        recouvrent, une différence n’est pas exclue. Sans mention, un intervalle manque&nbsp;:
        l’écart n’est pas testé. Les comparaisons sont nombreuses et ne sont pas corrigées entre
        elles.
      </p>
    </>
  );
}
