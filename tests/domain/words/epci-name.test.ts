import { expect, test } from "vitest";
import { mapName, shortEpciName } from "@/domain/words/epci-name";
import { realEpci } from "../real-communes";

test.each([
  ["CA du Pays de Landerneau-Daoulas", "Pays de Landerneau-Daoulas"],
  ["CC du Pays d'Iroise", "Pays d'Iroise"],
  ["CC Faucigny - Glières", "Faucigny - Glières"],
  ["CC de l'Oriente", "Oriente"],
  ["Brest Métropole", "Brest Métropole"],
  ["CCX", "CCX"],
])("%j is %j on a map", (nom, short) => {
  expect(shortEpciName(nom)).toBe(short);
});

test("no real name vanishes or begins with a small letter", () => {
  const shorts = realEpci.map(({ nom }) => shortEpciName(nom));
  // The source quotes the name of Saintes.
  expect(shorts.filter((short) => !/^"?[\p{Lu}\d]/u.test(short))).toEqual([]);
});

test("only the levels whose names bear a legal form lose it on a map", () => {
  expect(mapName("epci", "CC du Pays d'Iroise")).toBe("Pays d'Iroise");
  expect(mapName("commune", "CA du Pays")).toBe("CA du Pays");
});
