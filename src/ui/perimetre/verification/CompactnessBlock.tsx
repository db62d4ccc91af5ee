import { formatNumber, formatShare } from "@/domain/words/french";
import type { PerimetreCheck } from "@/domain/perimetres/verdict/perimetre-check";
import { useCompactness } from "./use-compactness";

/** How compact the perimeter is, with what the figure is worth. */
export function CompactnessBlock({ check }: { readonly check: PerimetreCheck }) {
  const compactness = useCompactness(check);
  if (!compactness) return null;
  const { polsbyPopper, shared } = compactness;
  return (
    <section className="perimetre-block">
      <h3>Compacité</h3>
      <p>
        Indice de Polsby-Popper&nbsp;: {formatNumber(polsbyPopper, 2)} (de 0 à 1, le disque), mesuré
        sur les contours simplifiés de l’IGN.
      </p>
      {shared && (
        <p>
          Limites communes entre membres&nbsp;: {formatNumber(shared.km)}&nbsp;km, soit{" "}
          {formatShare(shared.share)} de leurs limites avec un EPCI (longueurs de l’IGN, sans les
          côtes).
        </p>
      )}
      <p className="small soft">
        Les côtes découpées et les îles abaissent l’indice, d’autant plus que les contours sont
        détaillés&nbsp;: ne comparez que des périmètres semblables, à grands traits.
      </p>
    </section>
  );
}
