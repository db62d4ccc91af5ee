import { beforeAll, describe, expect, test } from "vitest";
import { perimetreSubject } from "@/domain/group/subject";
import type { DiagnosticBook } from "@/domain/book/book";
import type { Perimetre } from "@/domain/group/perimetre";
import { success } from "@/domain/result";
import { createLibrary } from "@/state/library";
import { gatherComparison, perimetresToCompare } from "@/ui/diagnostic/documents/gather-comparison";
import type { Order } from "@/ui/diagnostic/documents/order";
import type { Services } from "@/ui/model/context";
import { diskShelf } from "../../data/disk";
import { realFigures } from "../../domain/diagnostic/real-profile";
import { refOf } from "../../domain/perimetres/real-files";
import { realDiagnostic } from "../../report/diagnostic/real-input";

const LANDERNEAU = "242900801";
const IROISE = "242900074";

let book: DiagnosticBook;
beforeAll(async () => {
  book = await realFigures();
}, 60_000);

const perimetre = (id: string, codes: readonly string[]): Perimetre => ({
  id,
  nom: id,
  members: codes.map(refOf),
});
const OWN = perimetre("p2", [LANDERNEAU]);

const orderOf = (perimetres: readonly Perimetre[], subject = OWN): Order => ({
  diagnostic: realDiagnostic(book, perimetreSubject(subject, book.files.atlas)),
  book,
  day: "2026-11-21" as Order["day"],
  part: "diagnostic",
  study: { perimetres, regles: [], voisinages: [] },
});

const services = {
  library: createLibrary(diskShelf()),
  outlinesAt: (_level, positions) => Promise.resolve(success(positions.map(() => null))),
} as Pick<Services, "library" | "outlinesAt"> as Services;

describe("perimeters that the documents compare", () => {
  test("the subject and the first others that hold a commune, as listed, three at most", () => {
    const [p1, p3, p4] = ["p1", "p3", "p4"].map((id) => perimetre(id, [IROISE]));
    const chosenOf = (...all: readonly (Perimetre | undefined)[]) => {
      const chosen = perimetresToCompare(orderOf(all.flatMap((each) => each ?? [])));
      return [
        chosen?.perimetres.map(({ id }) => id),
        chosen?.subject,
        chosen?.others.map(({ id }) => id),
      ];
    };
    expect(chosenOf(p1, OWN, p3, p4)).toEqual([["p1", "p2", "p3"], 1, ["p4"]]);
    expect(chosenOf(p1, p3, p4, OWN)).toEqual([["p1", "p3", "p2"], 2, ["p4"]]);
    expect(chosenOf(perimetre("p5", []), p1, OWN)).toEqual([["p1", "p2"], 1, []]);
  });

  test("nothing for a lone perimeter, beside an empty one, nor for a territory", () => {
    expect(perimetresToCompare(orderOf([OWN]))).toBeNull();
    expect(perimetresToCompare(orderOf([OWN, perimetre("p3", [])]))).toBeNull();
    const others = [perimetre("p3", [IROISE]), perimetre("p4", [LANDERNEAU])];
    expect(perimetresToCompare(orderOf(others))).toBeNull();
  });

  test("a single commune asks for the neighbours of communes", async () => {
    const order = orderOf([OWN, perimetre("p3", [IROISE, "29155"])]);
    const found = await gatherComparison(order, services, new AbortController().signal);
    if (!found.ok || !found.value) throw new Error("no comparison");
    const { comparison, subject, others } = found.value;
    expect([subject, others]).toEqual(["A", []]);
    expect(comparison.perimetres.map(({ nom }) => nom)).toEqual(["p2", "p3"]);
    expect(comparison.indicators?.map(({ key }) => key)).toContain("apl_mg");
  });
});
