import { expect, test } from "vitest";
import { membersSpread } from "@/domain/diagnostic/synthesis/members-spread";
import { entriesOf } from "@/domain/diagnostic/profile/profile";
import { groupOf, LANDERNEAU, realFigures, realProfile, realSubject } from "../real-profile";
import { visible } from "../example-entry";

const book = await realFigures();
const group = groupOf(book, "Fougères et Couesnon", ["200072452", "200070688"]);
const entry = (subject: typeof group, key: string) =>
  entriesOf(realProfile(book, subject)).find((each) => each.key === key)!;

test("members that differ are told with their names", () => {
  // apl-epci.csv 2023: 78.6 % and 3.5 % of inhabitants under 2.5, APL 2.2 and 3.2.
  expect(visible(membersSpread(entry(group, "part_pop_sous_dense"), group, book))).toBe(
    "de 3,5 (CC Couesnon Marches de Bretagne) à 78,6~% (CA Fougères Agglomération)",
  );
  expect(visible(membersSpread(entry(group, "apl_mg"), group, book))).toBe(
    "de 2,2 (CA Fougères Agglomération) à 3,2 (CC Couesnon Marches de Bretagne)",
  );
});

test("members that are alike are not, nor a territory that has none", () => {
  expect(membersSpread(entry(group, "part_moins_15"), group, book)).toBe("");
  const alone = realSubject(book, "epci", LANDERNEAU);
  expect(membersSpread(entry(alone, "apl_mg"), alone, book)).toBe("");
});
