import { useMemo } from "react";
import type { Atlas } from "@/domain/geography/atlas";
import type { Perimetre } from "@/domain/group/perimetre";
import { checkPerimetre } from "@/domain/perimetres/verdict/check-perimetre";
import type { PerimetreCheck } from "@/domain/perimetres/verdict/perimetre-check";
import { rulesInForce } from "@/domain/perimetres/rule/rules-in-force";
import { useAtlasState, useFileValue } from "../../model/context";
import { useDatedCoverage } from "../../model/use-coverage";
import { useFiles } from "../../model/use-files";

/** What is said of the open perimeter, once its files are there. */
export function useCheck(perimetre: Perimetre | null, atlas: Atlas | null): PerimetreCheck | null {
  const own = useAtlasState(({ history }) => history.present.regles);
  const voisinages = useAtlasState(({ history }) => history.present.voisinages);
  const day = useAtlasState(({ history }) => history.present.day);
  const hasCommunes = perimetre?.members.some(({ level }) => level === "commune") ?? false;
  const files = useFiles(["zonages", "detail", "names", "adjacency:epci", "rules"]);
  const communes = useFileValue(hasCommunes ? "adjacency:commune" : null);
  const coverage = useDatedCoverage(atlas, day);
  return useMemo(() => {
    if (!perimetre || !atlas || !coverage || files.status !== "ready") return null;
    if (hasCommunes && !communes) return null;
    const { zonages, detail, names, rules } = files.values;
    return checkPerimetre(perimetre, {
      atlas,
      zonages,
      detail,
      names,
      epciAdjacency: files.values["adjacency:epci"],
      communeAdjacency: communes,
      coverage,
      rules: rulesInForce(rules, own),
      voisinages,
    });
  }, [perimetre, atlas, files, communes, hasCommunes, coverage, own, voisinages]);
}
