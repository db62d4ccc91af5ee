import type { CommuneChanges, LandTransfer, Split } from "@/domain/geography/commune-changes";
import type { CommuneIndex } from "@/domain/geography/commune-index";
import { field, list, text, texts, year } from "@/domain/json/column-value";
import { refuse } from "@/domain/json/refusal";

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads what has changed of the communes, `changements` of `data/territoires.json`. */
export function readChanges(json: unknown, { rowOf }: CommuneIndex): CommuneChanges {
  const value = field(json, "changements");
  const rowAt = (code: string, path: string): number =>
    rowOf.get(code) ?? refuse(path, "commune connue", code);
  const items = (key: string) =>
    list(field(value, key, "changements"), `changements.${key}`).map(
      (item, at) => [item, `changements.${key}[${at}]`] as const,
    );
  const splits = items("scissions").map(([item, path]): Split => {
    const since = text(field(item, "depuis", path), `${path}.depuis`);
    return {
      mother: rowAt(text(field(item, "mere", path), `${path}.mere`), `${path}.mere`),
      daughters: texts(field(item, "filles", path), `${path}.filles`).map((code, at) =>
        rowAt(code, `${path}.filles[${at}]`),
      ),
      since: DAY.test(since) ? since : refuse(`${path}.depuis`, "AAAA-MM-JJ", since),
    };
  });
  const transfers = items("transferts").map(([item, path]): LandTransfer => ({
    from: rowAt(text(field(item, "de", path), `${path}.de`), `${path}.de`),
    to: rowAt(text(field(item, "vers", path), `${path}.vers`), `${path}.vers`),
    note: text(field(item, "note", path), `${path}.note`),
  }));
  const carried = field(value, "populationReportee", "changements");
  const path = "changements.populationReportee";
  return {
    splits,
    transfers,
    carried:
      carried === null
        ? null
        : {
            year: year(field(carried, "annee", path), `${path}.annee`),
            departements: texts(field(carried, "departements", path), `${path}.departements`),
          },
  };
}
