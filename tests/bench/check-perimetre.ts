import { checkPerimetre } from "@/domain/perimetres/verdict/check-perimetre";
import { groupOf, readPerimetreFiles } from "../domain/perimetres/real-files";
import { inMs, median, type Line } from "./report";

const RUNS = 40;
const WARM_UP = 5;
/** One frame. */
const LIMIT_MS = 16;

/** What a click on a perimeter computes, in Node, once the files are there. */
export async function measurePerimetre(): Promise<Line[]> {
  const files = await readPerimetreFiles();
  const epci = files.atlas.epci.zoning.codes;
  const { codes } = files.atlas.communes;
  /** So many codes, from another place of the list at each run: nothing may come from before. */
  const slice = (list: readonly string[], run: number, count: number) =>
    list.slice((run + WARM_UP) * 20, (run + WARM_UP) * 20 + count);
  const cases: [string, (run: number) => readonly string[]][] = [
    ["5 EPCI", (run) => slice(epci, run, 5)],
    ["100 EPCI", (run) => slice(epci, run, 100)],
    ["50 EPCI et 50 communes", (run) => [...slice(epci, run, 50), ...slice(codes, run, 50)]],
  ];
  return cases.map(([label, membersOf]): Line => {
    const times: number[] = [];
    for (let run = -WARM_UP; run < RUNS; run++) {
      const perimetre = groupOf(membersOf(run));
      const before = performance.now();
      checkPerimetre(perimetre, files);
      if (run >= 0) times.push(performance.now() - before);
    }
    return {
      what: `Examen d’un périmètre, ${label} (n = ${RUNS})`,
      measured: inMs(median(times)),
      reference: `maximum ${inMs(Math.max(...times))}`,
      ratio: "—",
      target: `< ${LIMIT_MS} ms`,
      isMet: median(times) < LIMIT_MS,
    };
  });
}
