import { beforeAll, expect, test } from "vitest";
import type { DiagnosticBook } from "@/domain/book/book";
import { entriesOf } from "@/domain/diagnostic/profile/profile";
import { ownProfile } from "@/domain/perimetres/compare/compare-own-profile";
import { LANDERNEAU, groupOf, realFigures, realProfile } from "../../diagnostic/real-profile";

let book: DiagnosticBook;
beforeAll(async () => {
  book = await realFigures();
}, 60_000);

const perimetreOf = (codes: readonly string[]) => ({
  id: "p1",
  nom: "Groupe",
  members: codes.map((code) => ({ level: "epci" as const, code })),
});

test("gives the figures of the diagnostic, with the intervals of the confidence asked for", () => {
  const own = (confidence: 0.95 | 0.998) =>
    entriesOf(ownProfile(perimetreOf([LANDERNEAU]), book, confidence));
  const diagnostic = entriesOf(realProfile(book, groupOf(book, "Groupe", [LANDERNEAU])));
  const leads = (entries: typeof diagnostic) =>
    entries.map(({ key, lead }) => [key, lead?.measure, lead?.interval]);
  expect(leads(own(0.95))).toEqual(leads(diagnostic));
  const widths = (entries: typeof diagnostic) =>
    entries.flatMap(({ lead }) => (lead?.interval ? lead.interval.high - lead.interval.low : []));
  const [narrow, wide] = [widths(own(0.95)), widths(own(0.998))];
  expect(narrow.length).toBeGreaterThan(0);
  wide.forEach((width, i) => expect(width).toBeGreaterThan(narrow[i]!));
});

test("an empty perimeter has a profile without own figures", () => {
  const entries = entriesOf(ownProfile(perimetreOf([]), book, 0.95));
  const values = entries.filter(
    ({ scale, lead }) => scale === "own" && lead?.measure.state === "value" && lead.interval,
  );
  expect(values).toEqual([]);
});
