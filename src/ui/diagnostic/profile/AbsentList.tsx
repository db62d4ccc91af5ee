import type { AbsentEntry } from "@/domain/diagnostic/profile/profile";
import { plural } from "@/domain/words/french";

/** Indicators of the catalogue that have no figure here, and why: silence is not « no problem ». */
export function AbsentList({ absent }: { readonly absent: readonly AbsentEntry[] }) {
  if (absent.length === 0) return null;
  return (
    <details className="diag-absent">
      <summary>
        {plural(absent.length, "indicateur sans chiffre ici", "indicateurs sans chiffre ici")}
      </summary>
      <ul>
        {absent.map(({ indicator, reason }) => (
          <li key={indicator.id}>
            <strong>{indicator.label}</strong>. {reason}
          </li>
        ))}
      </ul>
    </details>
  );
}
