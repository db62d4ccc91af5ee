import { expect, test } from "vitest";
import { parseDay } from "@/domain/day";
import { groupsCsv } from "@/ui/perimetre/solutions/groups-csv";
import { BRETAGNE } from "../../../domain/perimetres/bretagne-rule";
import { refOf } from "../../../domain/perimetres/real-files";

const CODES = ["242900801", "200067197"];
const POPULATION = [50_011, 7_863];
const UNITS = {
  noms: ["CA du Pays de Landerneau-Daoulas", "CC Monts d'Arrée Communauté"],
  refOf: (unit: number) => refOf(CODES[unit]!),
  waysOf: (group: readonly number[]) => (group.length > 1 ? ["bac"] : []),
  populationOf: (group: readonly number[]) =>
    group.reduce((sum, unit) => sum + POPULATION[unit]!, 0),
  populationYear: 2023,
  day: parseDay("2026-11-21")!,
};
const FOUND = {
  groups: [[0], [0, 1]],
  values: [
    [11, 1],
    [7_874, 2],
  ],
  found: 12,
  visited: 40,
  isLimited: true,
};

const lines = () =>
  groupsCsv(
    FOUND,
    {
      start: [0],
      rule: BRETAGNE,
      area: "sa ou ses régions",
      maxMembers: 6,
      isFree: true,
      onlyMinimal: false,
      criteria: ["excess", "members"],
      voisinages: [{ a: refOf("29155"), b: refOf("29019"), motif: "liaison maritime" }],
      day: parseDay("2026-11-22")!,
    },
    UNITS,
  ).split("\r\n");

test("a group is a row: codes as text, names, population, criteria in their order", () => {
  expect(lines().slice(0, 4)).toEqual([
    "\ufeffRang;Codes SIREN des EPCI;EPCI;Population municipale (habitants, 2023);Habitants au-dessus du minimum;Nombre d’EPCI;Liaisons sans frontière commune",
    '1;"=""242900801""";CA du Pays de Landerneau-Daoulas;50011;11;1;',
    "2;242900801 + 200067197;CA du Pays de Landerneau-Daoulas + CC Monts d'Arrée Communauté;57874;7874;2;bac",
    ";;;;;;",
  ]);
});

test("the file says by which rule, where, within which limits and when it was made", () => {
  const notes = lines().slice(4).join("\n");
  for (const words of [
    "qui contiennent CA du Pays de Landerneau-Daoulas",
    "ARS Bretagne)\u00a0: au moins 50\u202f000 habitants. Source\u00a0: ARS Bretagne, brochure",
    "Zone de recherche\u00a0: sa ou ses régions",
    "au plus 6 EPCI\u00a0; sans EPCI déjà couvert",
    "la population la plus proche du minimum, puis le moins d’EPCI",
    "12\u00a0groupes valides au moins (liste partielle, limite atteinte), 2\u00a0écrits ici",
    "Insee, 2023. Contrats\u00a0: signés ou adoptés au 21\u00a0novembre\u00a02026",
    "29155 et 29019, liaison maritime",
    "Fichier établi le 22\u00a0novembre\u00a02026",
  ])
    expect(notes).toContain(words);
  expect(notes).not.toContain("de trop");
});
