import { plural } from "@/domain/words/french";
import type { PerimetreCheck } from "@/domain/perimetres/verdict/perimetre-check";

/** The population of the perimeter by legal year, the latest first. */
export function PopulationYears({ check }: { readonly check: PerimetreCheck }) {
  const { populations } = check;
  const years = [...populations].toSorted(([a], [b]) => b - a);
  return (
    <details className="perimetre-block">
      <summary>Population municipale par année légale</summary>
      <ul>
        {years.map(([year, population]) => (
          <li key={year}>
            {year}&nbsp;: {plural(population, "habitant", "habitants")}
          </li>
        ))}
      </ul>
      <p className="small soft">Source&nbsp;: Insee, populations légales.</p>
    </details>
  );
}
