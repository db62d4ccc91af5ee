import { expect, test } from "vitest";
import { lawBlocks } from "@/domain/diagnostic/law-blocks";
import { LANDERNEAU, realFigures, realProfile, realSubject } from "./real-profile";

const figures = await realFigures();
const blocks = lawBlocks(realProfile(figures, realSubject(figures, "epci", LANDERNEAU)));

test("the two blocks that the law asks for, with its articles and the number to call", () => {
  expect(blocks.map(({ id }) => id)).toEqual(["zones-sous-denses", "sante-mentale"]);
  expect(blocks[0]!.why).toContain("L. 1434-10");
  expect(blocks[1]!.why).toContain("loi 3DS du 21\u00a0février\u00a02022");
  expect(blocks[1]!.why).toContain("3114");
});

test("figures in the order of the block, and what is missing said", () => {
  const [offer, mental] = blocks.map(({ entries, absent }) => ({
    entries: entries.map(({ key }) => key),
    absent: absent.map(({ indicator }) => indicator.id),
  }));
  expect(offer).toEqual({
    entries: [
      "apl_mg",
      "apl_mg_65",
      "part_pop_sous_dense",
      "part_apl_plus_65",
      "part_pop_sans_generaliste",
      "densite_bpe_generalistes",
    ],
    absent: ["zonage_mg", "ald_sans_mt", "part_mg_60"],
  });
  expect(mental).toEqual({
    entries: [
      "mortalite_troubles_mentaux",
      "mortalite_causes_externes",
      "densite_bpe_psychiatres",
      "densite_bpe_psychologues",
    ],
    absent: [
      "mortalite_suicide",
      "gestes_auto_infliges",
      "episodes_depressifs",
      "offre_psy",
      "clsm_couverture",
    ],
  });
  expect(blocks.flatMap(({ absent }) => absent).filter(({ reason }) => reason === "")).toEqual([]);
});

test("deaths by mental disorders say beside the figure that dementias are in them", () => {
  const { traits, label } = figures.files.catalogue.indicators.find(
    ({ id }) => id === "mortalite_troubles_mentaux",
  )!;
  // Profile, annex, workbook, theme page; map and picker; page for élus; chart of causes.
  for (const words of [traits.placedLabel, label, traits.plainLabel, traits.cause])
    expect(words).toContain("démences comprises");
});

test("liberal psychiatrists alone are no strength: that side has no words", () => {
  const psychiatrists = figures.files.catalogue.indicators.filter(
    ({ traits }) => traits.family === "psychiatres" && traits.synthesis !== null,
  );
  expect(psychiatrists.map(({ id }) => id)).toEqual([
    "densite_psychiatres",
    "densite_bpe_psychiatres",
  ]);
  expect(psychiatrists.map(({ traits }) => traits.synthesis?.more)).toEqual(["", ""]);
});

test("suicide is missing by name, with where to read it", () => {
  const missing = blocks[1]!.absent.find(({ indicator }) => indicator.id === "mortalite_suicide");
  expect(missing?.reason).toMatch(/opendata-cepidc\.inserm\.fr.*EPCI/u);
});

test("no rate of an EPCI of Mayotte sets a count against its population of 2017", () => {
  const { themes } = realProfile(figures, realSubject(figures, "epci", "200050532"));
  const counted = themes
    .flatMap(({ entries }) => entries)
    .filter(({ scale, lead }) => scale === "own" && lead?.perEvent != null);
  expect(counted.map(({ key }) => key)).toEqual([]);
});
