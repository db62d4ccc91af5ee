import { perimetreKey } from "@/domain/diagnostic/notes/subject-key";
import { perimetreSubject } from "@/domain/group/subject";
import type { Perimetre } from "@/domain/group/perimetre";
import type { Adjacency } from "@/domain/perimetres/graph/adjacency";
import type { ArsRule } from "@/domain/perimetres/rule/ars-rule";
import { checkPerimetre } from "@/domain/perimetres/verdict/check-perimetre";
import { ownProfile } from "@/domain/perimetres/compare/compare-own-profile";
import {
  comparedFirst,
  comparePerimetres,
  LETTERS,
  type PerimetreComparison,
} from "@/domain/perimetres/compare/compare-perimetres";
import { hasSingleCommune } from "@/domain/perimetres/graph/contiguity";
import { rulesInForce } from "@/domain/perimetres/rule/rules-in-force";
import { failure, success, type Result } from "@/domain/result";
import type { DossierComparison } from "@/report/diagnostic/diagnostic-input";
import { communeRows } from "@/report/diagnostic/figures/difference-figures";
import type { Services } from "../../model/context";
import type { Order } from "./order";
import { takeFiles, type TakeProblem } from "./take-files";

interface Chosen {
  readonly perimetres: readonly Perimetre[];
  /** Position of the subject among them. */
  readonly subject: number;
  /** Perimeters that have no place beside them. */
  readonly others: readonly Perimetre[];
}

/** The subject and the first others that hold a commune, as listed; null without any other. */
export function perimetresToCompare({ diagnostic, book, study }: Order): Chosen | null {
  const { atlas } = book.files;
  const isSubject = ({ id }: Perimetre): boolean => perimetreKey(id) === diagnostic.subject.key;
  const all = study.perimetres.filter(
    (each) => isSubject(each) || perimetreSubject(each, atlas).zoning.zoneOf.includes(0),
  );
  const subject = all.find(isSubject);
  if (!subject || all.length < 2) return null;
  const perimetres = comparedFirst(all, subject.id);
  return {
    perimetres,
    subject: perimetres.indexOf(subject),
    others: all.filter((each) => !perimetres.includes(each)),
  };
}

function compare(
  { perimetres, subject }: Chosen,
  { diagnostic, book, study }: Order,
  files: {
    readonly epciAdjacency: Adjacency;
    readonly communeAdjacency: Adjacency | null;
    readonly rules: readonly ArsRule[];
  },
): PerimetreComparison {
  const rules = rulesInForce(files.rules, study.regles);
  const { voisinages } = study;
  return comparePerimetres(
    perimetres.map((perimetre, at) => ({
      perimetre,
      check: checkPerimetre(perimetre, { ...book.files, ...files, rules, voisinages }),
      profile:
        at === subject
          ? diagnostic.profile
          : ownProfile(perimetre, book, diagnostic.profile.confidence),
    })),
    book.files,
  );
}

/** The other perimeters of the study beside the subject; null where it is none, or has none. */
export async function gatherComparison(
  order: Order,
  { library, outlinesAt }: Services,
  signal: AbortSignal,
): Promise<Result<DossierComparison | null, TakeProblem>> {
  const chosen = perimetresToCompare(order);
  if (!chosen) return success(null);
  const taking = { signal, onFile: () => undefined };
  const files = await takeFiles(library, ["adjacency:epci", "rules"], taking);
  if (!files.ok) return files;
  const isByCommune = chosen.perimetres.some(hasSingleCommune);
  const communes = isByCommune ? await takeFiles(library, ["adjacency:commune"], taking) : null;
  if (communes && !communes.ok) return communes;
  const comparison = compare(chosen, order, {
    epciAdjacency: files.value["adjacency:epci"],
    communeAdjacency: communes?.value["adjacency:commune"] ?? null,
    rules: files.value.rules,
  });
  const rows = communeRows(comparison);
  const outlines = rows.length > 0 ? await outlinesAt("commune", rows) : success([]);
  if (signal.aborted) return failure({ kind: "cancelled" });
  if (!outlines.ok) return failure({ kind: "files", problems: [outlines.problem] });
  return success({
    comparison,
    communes: outlines.value.flatMap((each, at) => (each ? { ...each, id: rows[at]! } : [])),
    subject: LETTERS[chosen.subject]!,
    others: chosen.others.map(({ nom }) => nom.trim() || "Sans nom"),
  });
}
