import { formatList, plural, sentence } from "@/domain/words/french";
import type { PerimetreCheck, PerimetrePiece } from "@/domain/perimetres/verdict/perimetre-check";
import type { TerritoryRef } from "@/domain/geography/territory";

interface Props {
  readonly pieces: readonly PerimetrePiece[];
  readonly used: PerimetreCheck["usedExceptions"];
  /** Frames a whole piece. */
  readonly onZoom: (members: readonly TerritoryRef[]) => void;
}

/** Pieces of the perimeter, and what joins them where borders do not. */
export function ContiguityBlock({ pieces, used, onZoom }: Props) {
  const [, ...apart] = pieces;
  return (
    <section className="perimetre-block">
      <h3>Continuité</h3>
      {apart.length === 0 ? (
        <p>D’un seul tenant.</p>
      ) : (
        <>
          <p className="perimetre-warning">
            En {plural(pieces.length, "morceau", "morceaux")}&nbsp;: un contrat se conclut
            d’ordinaire sur un territoire d’un seul tenant.
          </p>
          <ul>
            {apart.map(({ noms, population, members }) => (
              <li key={noms.join()}>
                {formatList(noms)} ({plural(population, "habitant", "habitants")}){" "}
                <button type="button" className="button small" onClick={() => onZoom(members)}>
                  Zoomer<span className="visually-hidden"> sur {formatList(noms)}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {used.map(({ a, b, nature, motif }) => (
        <p key={`${a} ${b}`} className="small soft">
          {sentence(`Lien retenu entre ${a} et ${b} (${nature})\u00a0: ${motif}`)}
        </p>
      ))}
    </section>
  );
}
