import { useMemo } from "react";
import type { Atlas } from "@/domain/geography/atlas";
import type { Perimetre } from "@/domain/group/perimetre";
import type { BookTitle } from "@/domain/book/titles-for";
import { checkTitles } from "@/domain/perimetres/verdict/check-titles";
import { checkPerimetre } from "@/domain/perimetres/verdict/check-perimetre";
import type { PerimetreCheck } from "@/domain/perimetres/verdict/perimetre-check";
import { rulesInForce } from "@/domain/perimetres/rule/rules-in-force";
import { useAtlasState, useFileValue } from "../../model/context";
import { useDatedCoverage } from "../../model/use-coverage";
import { columnsIn } from "../../model/column-files";
import { useFiles } from "../../model/use-files";

const NO_TITLES: readonly BookTitle[] = [];

/** What is said of the open perimeter, once its files are there. */
export function useCheck(perimetre: Perimetre | null, atlas: Atlas | null): PerimetreCheck | null {
  const own = useAtlasState(({ history }) => history.present.regles);
  const voisinages = useAtlasState(({ history }) => history.present.voisinages);
  const day = useAtlasState(({ history }) => history.present.day);
  const hasCommunes = perimetre?.members.some(({ level }) => level === "commune") ?? false;
  const files = useFiles(["zonages", "catalogue", "names", "adjacency:epci", "rules"]);
  const { catalogue = null } = files.status === "ready" ? files.values : {};
  const titles = useMemo(
    () => (perimetre && atlas && catalogue ? checkTitles(perimetre, atlas, catalogue) : NO_TITLES),
    [perimetre, atlas, catalogue],
  );
  const counts = useFiles(titles);
  const communes = useFileValue(hasCommunes ? "adjacency:commune" : null);
  const coverage = useDatedCoverage(atlas, day);
  return useMemo(() => {
    if (!perimetre || !atlas || !coverage || files.status !== "ready") return null;
    if (counts.status !== "ready") return null;
    if (hasCommunes && !communes) return null;
    const { zonages, names, rules } = files.values;
    return checkPerimetre(perimetre, {
      atlas,
      zonages,
      catalogue: files.values.catalogue,
      columns: columnsIn(counts.values),
      names,
      epciAdjacency: files.values["adjacency:epci"],
      communeAdjacency: communes,
      coverage,
      rules: rulesInForce(rules, own),
      voisinages,
    });
  }, [perimetre, atlas, files, counts, communes, hasCommunes, coverage, own, voisinages]);
}
