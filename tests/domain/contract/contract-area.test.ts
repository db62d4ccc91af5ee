import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areaAtoms, contractAreas } from "@/domain/contract/contract-area";
import { indexCommunes, zoningFrom } from "@/domain/geography/commune-index";
import { clsExample } from "../cls-example";
import { communes, epciZoning } from "../real-communes";
import { SEED } from "../seed";

describe("contractAreas", () => {
  const index = indexCommunes(2026, ["c0", "c1", "c2", "c3"]);
  const zoning = zoningFrom(["e0", "e1"], ["e0", "e1", "e0", null]);

  test("communes of the EPCI and communes that contract for themselves, once each", () => {
    const contracts = [
      clsExample({ epci: ["e0"], communes: ["c3", "c0"] }),
      clsExample({ communes: ["c1"] }),
      clsExample({}),
    ];
    expect(contractAreas(contracts, index, zoning)).toEqual([[0, 2, 3], [1], []]);
  });

  test("unknown members are named", () => {
    const [wrongEpci, wrongCommune] = [
      clsExample({ id: "x-1", epci: ["e9"] }),
      clsExample({ id: "x-1", communes: ["c9"] }),
    ];
    expect(() => contractAreas([wrongEpci], index, zoning)).toThrow("known EPCI, got e9 in x-1");
    expect(() => contractAreas([wrongCommune], index, zoning)).toThrow(
      "known communes, got c9 in x-1",
    );
  });

  test("CA du Pays de Landerneau-Daoulas has 22 communes", () => {
    const [rows] = contractAreas([clsExample({ epci: ["242900801"] })], communes, epciZoning);
    expect(rows).toHaveLength(22);
    expect(rows!.map((row) => communes.codes[row])).toContain("29103");
  });
});

describe("areaAtoms", () => {
  test("contracts that overlap make an atom for the part that they share", () => {
    const contracts = ["b-1", "a-1"].map((id) => clsExample({ id }));
    expect(
      areaAtoms(contracts, [
        [1, 2],
        [2, 3],
      ]),
    ).toEqual([
      { key: "a-1", contracts: [1], rows: [3] },
      { key: "b-1", contracts: [0], rows: [1] },
      { key: "b-1|a-1", contracts: [0, 1], rows: [2] },
    ]);
  });

  test("atoms partition the union of the areas, each under exactly its contracts", () => {
    const area = fc.uniqueArray(fc.nat({ max: 30 }), { maxLength: 20 });
    fc.assert(
      fc.property(fc.array(area, { maxLength: 6 }), (areas) => {
        const contracts = areas.map((_, i) => clsExample({ id: `x-${i}` }));
        const atoms = areaAtoms(contracts, areas);
        const rows = atoms.flatMap((atom) => atom.rows);
        expect(new Set(rows).size).toBe(rows.length);
        expect(new Set(rows)).toEqual(new Set(areas.flat()));
        for (const atom of atoms)
          for (const row of atom.rows) {
            const expected = areas.flatMap((list, i) => (list.includes(row) ? [i] : []));
            expect(atom.contracts).toEqual(expected);
          }
        const keys = atoms.map(({ key }) => key);
        expect(keys).toEqual([...new Set(keys)].sort());
      }),
      { seed: SEED },
    );
  });
});
