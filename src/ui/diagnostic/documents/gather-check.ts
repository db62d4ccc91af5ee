import type { Subject } from "@/domain/group/subject";
import type { Perimetre } from "@/domain/group/perimetre";
import { perimetreKey } from "@/domain/diagnostic/notes/subject-key";
import { hasSingleCommune } from "@/domain/perimetres/graph/contiguity";
import { rulesInForce } from "@/domain/perimetres/rule/rules-in-force";
import { checkPerimetre } from "@/domain/perimetres/verdict/check-perimetre";
import type { PerimetreCheck } from "@/domain/perimetres/verdict/perimetre-check";
import { success, type Result } from "@/domain/result";
import type { Shelf } from "@/state/library";
import type { Services } from "../../model/context";
import type { Order } from "./order";
import { takeFiles, type TakeProblem } from "./take-files";

const BY_COMMUNE = "adjacency:commune" as const;

const CHECK_TITLES = ["adjacency:epci", "rules"] as const;

type CheckTitle = (typeof CHECK_TITLES)[number] | typeof BY_COMMUNE;
type CheckFiles = { readonly [T in CheckTitle]: Shelf[T] };

/** The perimeter that an ARS would judge: that of the study, or one EPCI; null for anything else. */
export function judgedPerimetre(
  { key, level, code, nom }: Subject,
  perimetres: readonly Perimetre[],
): Perimetre | null {
  if (level === "epci" && code !== null) return { id: "p1", nom, members: [{ level, code }] };
  return perimetres.find(({ id }) => perimetreKey(id) === key) ?? null;
}

/** Files that the judgement of a perimeter reads. */
export const filesOfCheck = (perimetre: Perimetre | null): CheckTitle[] =>
  perimetre === null ? [] : [...CHECK_TITLES, ...(hasSingleCommune(perimetre) ? [BY_COMMUNE] : [])];

/** What each ARS says of a perimeter, from its files. */
export const checkFrom = (
  perimetre: Perimetre,
  { book, study }: Pick<Order, "book" | "study">,
  files: CheckFiles,
): PerimetreCheck =>
  checkPerimetre(perimetre, {
    ...book.files,
    epciAdjacency: files["adjacency:epci"],
    communeAdjacency: hasSingleCommune(perimetre) ? files[BY_COMMUNE] : null,
    rules: rulesInForce(files.rules, study.regles),
    voisinages: study.voisinages,
  });

/** What each ARS says of the subject; null where it is neither an EPCI nor a perimeter. */
export async function gatherCheck(
  { diagnostic, book, study }: Order,
  { library }: Services,
  signal: AbortSignal,
): Promise<Result<PerimetreCheck | null, TakeProblem>> {
  const perimetre = judgedPerimetre(diagnostic.subject, study.perimetres);
  if (!perimetre) return success(null);
  const files = await takeFiles(library, filesOfCheck(perimetre), {
    signal,
    onFile: () => undefined,
  });
  return files.ok ? success(checkFrom(perimetre, { book, study }, files.value)) : files;
}
