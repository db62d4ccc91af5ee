import { useMemo } from "react";
import type { Atlas } from "@/domain/geography/atlas";
import type { Perimetre } from "@/domain/group/perimetre";
import { checkPerimetre } from "@/domain/perimetres/verdict/check-perimetre";
import type { PerimetreCheck } from "@/domain/perimetres/verdict/perimetre-check";
import { rulesInForce } from "@/domain/perimetres/rule/rules-in-force";
import { useAtlasState, useFileValue } from "../../model/context";
import { useDatedCoverage } from "../../model/use-coverage";

/** What is said of the open perimeter, once its files are there. */
export function useCheck(perimetre: Perimetre | null, atlas: Atlas | null): PerimetreCheck | null {
  const own = useAtlasState(({ history }) => history.present.regles);
  const voisinages = useAtlasState(({ history }) => history.present.voisinages);
  const day = useAtlasState(({ history }) => history.present.day);
  const hasCommunes = perimetre?.members.some(({ level }) => level === "commune") ?? false;
  const zonages = useFileValue("zonages");
  const detail = useFileValue("detail");
  const names = useFileValue("names");
  const epciAdjacency = useFileValue("adjacency:epci");
  const communeAdjacency = useFileValue(hasCommunes ? "adjacency:commune" : null);
  const rules = useFileValue("rules");
  const coverage = useDatedCoverage(atlas, day);
  return useMemo(() => {
    if (!perimetre || !atlas || !zonages || !detail || !names || !epciAdjacency) return null;
    if (!rules || !coverage || (hasCommunes && !communeAdjacency)) return null;
    return checkPerimetre(perimetre, {
      atlas,
      zonages,
      detail,
      names,
      epciAdjacency,
      communeAdjacency,
      coverage,
      rules: rulesInForce(rules, own),
      voisinages,
    });
  }, [
    perimetre,
    atlas,
    zonages,
    detail,
    names,
    epciAdjacency,
    communeAdjacency,
    hasCommunes,
    rules,
    coverage,
    own,
    voisinages,
  ]);
}
