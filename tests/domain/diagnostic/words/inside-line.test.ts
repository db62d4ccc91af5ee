import { expect, test } from "vitest";
import { readCommuneTables } from "@/domain/diagnostic/communes/commune-tables";
import { readInside } from "@/domain/diagnostic/inside";
import { insideLine } from "@/domain/diagnostic/words/inside-line";
import type { Subject } from "@/domain/group/subject";
import { groupOf, LANDERNEAU, realFigures, realSubject } from "../real-profile";

const book = await realFigures();
const lineOf = (theme: string, subject: Subject): string => {
  const inside = readInside(subject, book);
  return insideLine(theme, inside, readCommuneTables({ subject, inside }, book));
};
const landerneau = realSubject(book, "epci", LANDERNEAU);

/** No-break spaces made plain. */
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, " ");

test("the line names the communes between which a theme varies", () => {
  // DREES 2023: 2.408 in Logonna-Daoulas to 5.968 in Saint-Thonan; nurses 87.5 to 234.4.
  expect(plain(lineOf("offre et accès aux soins", landerneau))).toBe(
    "D’une commune à l’autre : APL aux médecins généralistes de 2,4 (Logonna-Daoulas) à 6,0 consult./an (Saint-Thonan) ; APL aux infirmières de 87,5 (Logonna-Daoulas) à 234,4 ETP pour 100 000 (Saint-Thonan).",
  );
});

test("a share of the census is told of communes where it is solid, said so", () => {
  const line = plain(lineOf("personnes âgées et handicap", landerneau));
  const names = [...line.matchAll(/ \(([^()]+)\)(?= à|[; (.])/gu)].map(([, nom]) => nom!);
  const named = readInside(landerneau, book).communes.filter(({ nom }) => names.includes(nom));
  expect(named).toHaveLength(2);
  expect(named.every(({ population }) => population >= 2000)).toBe(true);
  expect(line).toMatch(/\(recensement : communes d’au moins 2 000 habitants\)\.$/u);
});

test("a group says its EPCI first", () => {
  const group = groupOf(book, "Pays de Fougères", ["200072452", "200070688"]);
  expect(plain(lineOf("offre et accès aux soins", group))).toMatch(
    /^D’un EPCI à l’autre : APL aux médecins généralistes de 2,2 \(CA Fougères Agglomération\) à 3,2 consult\.\/an \(CC Couesnon Marches de Bretagne\)\. D’une commune/u,
  );
});

test("where nothing varies or is known it is said; a commune alone has no line", () => {
  expect(lineOf("état de santé", landerneau)).toBe(
    "D’une commune à l’autre : rien de comparable dans l’atlas pour ce thème.",
  );
  expect(lineOf("démographie", realSubject(book, "commune", "29103"))).toBe("");
});
