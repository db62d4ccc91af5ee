import { typesetName } from "@/charts/typeset";
import { formatNumber } from "@/domain/words/french";
import type { ComparedMember } from "@/domain/perimetres/compare/compare-members";
import type { PerimetreComparison } from "@/domain/perimetres/compare/compare-perimetres";

function Members({
  label,
  members,
}: {
  readonly label: string;
  readonly members: readonly ComparedMember[];
}) {
  const words = members.map(
    ({ nom, population }) => `${typesetName(nom)} (${formatNumber(population)}\u00a0hab.)`,
  );
  return (
    <>
      <dt>{label}</dt>
      <dd>{words.length === 0 ? "Aucun" : words.join(", ")}</dd>
    </>
  );
}

/** Common members of the first perimeter and of each other one, and those of one only. */
export function CompareMembers({ comparison }: { readonly comparison: PerimetreComparison }) {
  return comparison.pairs.map(({ letter, members }) => (
    <dl key={letter} className="compare-members">
      <Members label={`Dans A et ${letter}`} members={members.both} />
      <Members label="Dans A seulement" members={members.onlyA} />
      <Members label={`Dans ${letter} seulement`} members={members.onlyB} />
    </dl>
  ));
}
