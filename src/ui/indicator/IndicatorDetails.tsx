import type { Indicator } from "@/domain/indicator/indicator";
import { ExternalLink } from "@/ui/territory/ExternalLink";

/** Definition, caution and source of an indicator, on demand. */
export function IndicatorDetails({ indicator }: { readonly indicator: Indicator }) {
  const { label, definition, caution, dataset, url, producer, licence } = indicator;
  return (
    <details className="picker-details">
      <summary>
        Définition<span className="visually-hidden"> de « {label} »</span>
      </summary>
      <div>
        {definition !== "" && <p>{definition}</p>}
        {caution !== "" && (
          <p>
            <strong>À savoir.</strong> {caution}
          </p>
        )}
        <p className="soft">
          Source : {producer}, {dataset}. {licence !== "" && `${licence}. `}
          {url !== "" && <ExternalLink href={url} />}
        </p>
      </div>
    </details>
  );
}
