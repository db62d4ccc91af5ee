import { describe, expect, test } from "vitest";
import { frameOf, PRS_FRAMES, withoutFrame } from "@/domain/diagnostic/notes/prs";
import { realDepartements } from "../../real-communes";

const lines = PRS_FRAMES.flatMap(({ ambitions, axes }) => [...ambitions.lignes, ...axes.lignes]);

test("every line has an ASCII identifier of its own", () => {
  const ids = [...PRS_FRAMES, ...lines].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[a-z0-9-]{1,60}$/.test(id))).toEqual([]);
});

test("each frame says its source and how far it still holds", () => {
  for (const { source, note, titre } of PRS_FRAMES) {
    expect(source).toMatch(/^ARS /);
    expect(note).toMatch(/vérifiez les orientations en vigueur/);
    expect(titre).not.toBe("");
  }
});

test("Bretagne has the four ambitions and the three objectives of its brochure", () => {
  const [bretagne] = frameOf(["29"])!;
  expect(bretagne!.ambitions.lignes).toHaveLength(4);
  expect(bretagne!.axes.lignes).toHaveLength(3);
  expect(bretagne!.note).toContain("2018-2022, est achevée");
});

test("Auvergne has the two priorities and the three domains of its leaflet", () => {
  const [auvergne] = frameOf(["63"])!;
  expect(auvergne!.ambitions.lignes).toHaveLength(2);
  expect(auvergne!.axes.lignes).toHaveLength(3);
});

describe("where no frame is known", () => {
  test("there is none, rather than that of a neighbour", () => {
    for (const none of [[], ["44"], ["69", "2A"], ["__proto__"]]) expect(frameOf(none)).toBeNull();
  });

  test("the départements without one are told", () => {
    expect(frameOf(["35", "44"])!.map(({ id }) => id)).toEqual(["bretagne-2018"]);
    expect(withoutFrame(["35", "44"])).toEqual(["44"]);
    expect(frameOf(["15", "29"])).toHaveLength(2);
  });
});

test("its départements exist", () => {
  const real = realDepartements.map(({ code }) => code);
  for (const { departements } of PRS_FRAMES)
    expect(real).toEqual(expect.arrayContaining([...departements]));
});
