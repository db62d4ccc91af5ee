import { describe, expect, test } from "vitest";
import { readDepartements } from "../../../pipeline/data/decoupage";
import { readFormerRegions } from "../../../pipeline/data/places/former-regions";

const departements = readDepartements();
const former = readFormerRegions(departements);

describe("régions of before 2016", () => {
  // Loi n° 2015-29 du 16 janvier 2015, article 1: sixteen régions make seven; Insee, COG 2015.
  test("are sixteen, under their codes of then", () => {
    expect(former.map(({ code, nom }) => `${code} ${nom}`)).toEqual([
      "21 Champagne-Ardenne",
      "22 Picardie",
      "23 Haute-Normandie",
      "25 Basse-Normandie",
      "26 Bourgogne",
      "31 Nord-Pas-de-Calais",
      "41 Lorraine",
      "42 Alsace",
      "43 Franche-Comté",
      "54 Poitou-Charentes",
      "72 Aquitaine",
      "73 Midi-Pyrénées",
      "74 Limousin",
      "82 Rhône-Alpes",
      "83 Auvergne",
      "91 Languedoc-Roussillon",
    ]);
  });

  test("are groups of départements, Auvergne of four", () => {
    expect(former.find(({ code }) => code === "83")?.departements).toEqual([
      "03",
      "15",
      "43",
      "63",
    ]);
    expect(former.flatMap((each) => each.departements)).toHaveLength(65);
  });

  test("share no code with a région of today", () => {
    const today = new Set(departements.map(({ region }) => region));
    expect(former.filter(({ code }) => today.has(code))).toEqual([]);
  });
});

test("a département that has moved to another région stops the build", () => {
  const moved = departements.map((each) => (each.code === "15" ? { ...each, region: "76" } : each));
  expect(() => readFormerRegions(moved)).toThrow("got 15 in Auvergne");
});

test("a département that no former région holds stops the build", () => {
  const added = [...departements, { code: "99", nom: "X", zone: "metro", region: "84" }];
  expect(() => readFormerRegions(added)).toThrow("got none for 99");
});
