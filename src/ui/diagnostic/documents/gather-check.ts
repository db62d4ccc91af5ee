import type { Subject } from "@/domain/group/subject";
import type { Perimetre } from "@/domain/group/perimetre";
import { perimetreKey } from "@/domain/diagnostic/notes/subject-key";
import { hasSingleCommune } from "@/domain/perimetres/graph/contiguity";
import { rulesInForce } from "@/domain/perimetres/rule/rules-in-force";
import { checkPerimetre } from "@/domain/perimetres/verdict/check-perimetre";
import type { PerimetreCheck } from "@/domain/perimetres/verdict/perimetre-check";
import { success, type Result } from "@/domain/result";
import type { Services } from "../../model/context";
import type { Order } from "./order";
import { takeFiles, type TakeProblem } from "./take-files";

/** The perimeter that an ARS would judge: that of the study, or one EPCI; null for anything else. */
export function judgedPerimetre(
  { key, level, code, nom }: Subject,
  perimetres: readonly Perimetre[],
): Perimetre | null {
  if (level === "epci" && code !== null) return { id: "p1", nom, members: [{ level, code }] };
  return perimetres.find(({ id }) => perimetreKey(id) === key) ?? null;
}

/** What each ARS says of the subject; null where it is neither an EPCI nor a perimeter. */
export async function gatherCheck(
  { diagnostic, book, study }: Order,
  { library }: Services,
  signal: AbortSignal,
): Promise<Result<PerimetreCheck | null, TakeProblem>> {
  const perimetre = judgedPerimetre(diagnostic.subject, study.perimetres);
  if (!perimetre) return success(null);
  const taking = { signal, onFile: () => undefined };
  const files = await takeFiles(library, ["adjacency:epci", "rules"], taking);
  if (!files.ok) return files;
  const communes = hasSingleCommune(perimetre)
    ? await takeFiles(library, ["adjacency:commune"], taking)
    : null;
  if (communes && !communes.ok) return communes;
  return success(
    checkPerimetre(perimetre, {
      ...book.files,
      epciAdjacency: files.value["adjacency:epci"],
      communeAdjacency: communes?.value["adjacency:commune"] ?? null,
      rules: rulesInForce(files.value.rules, study.regles),
      voisinages: study.voisinages,
    }),
  );
}
