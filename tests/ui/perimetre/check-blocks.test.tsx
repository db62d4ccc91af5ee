import { renderToStaticMarkup } from "react-dom/server";
import type { ReactElement } from "react";
import { beforeAll, describe, expect, test } from "vitest";
import type { PerimetreFiles } from "@/domain/perimetres/verdict/check-perimetre";
import { success } from "@/domain/result";
import type { Outline } from "@/domain/geography/outline";
import { ContiguityBlock } from "@/ui/perimetre/verification/ContiguityBlock";
import { PopulationYears } from "@/ui/perimetre/verification/PopulationYears";
import { PresentContracts } from "@/ui/perimetre/verification/PresentContracts";
import { memberOutlines } from "@/ui/perimetre/use-perimetre-map";
import { VerdictBlock } from "@/ui/perimetre/verification/VerdictBlock";
import { checkCodes, readPerimetreFiles, refOf } from "../../domain/perimetres/real-files";

const LANDERNEAU = "242900801";
const IROISE = "242900074";
const BELLE_ILE = "245600465";
const AURAY = "200043123";
const AROUND_VANNES = ["200027027", "245614383", "200067932"];
const [OUESSANT, MOLENE, SEIN] = ["29155", "29084", "29083"];

let files: PerimetreFiles;
beforeAll(async () => {
  files = await readPerimetreFiles();
});

/** What is read on the screen, spaces made alike. */
const textOf = (element: ReactElement): string =>
  renderToStaticMarkup(element)
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&#x27;", "'")
    .replace(/\s+/g, " ");

describe("contracts that a perimeter would meet", () => {
  const contractsOf = (codes: readonly string[]): string =>
    textOf(<PresentContracts {...checkCodes(codes, files)} />);

  test("around Vannes: those without a known perimeter may be here, with their dates", () => {
    const text = contractsOf(AROUND_VANNES);
    expect(text).toMatch(
      /CLS des îles bretonnes du Ponant .*, à vérifier, 0,[1-9] % des habitants, en partie/,
    );
    expect(text).toContain(
      "Au périmètre inconnu ou connu en partie, peut-être ici : CLS Est-Morbihan, à vérifier Signature : non précisée",
    );
    expect(text).not.toContain("Aucun contrat");
    // Over: no contract that is already there.
    expect(text).not.toContain("Centre Ouest Bretagne");
    expect(text).not.toContain("n’ont été cherchés");
  });

  test("of the Pays d’Iroise: its contract, with its dates", () => {
    expect(contractsOf([LANDERNEAU, IROISE])).toContain(
      "CLS du Pays de Brest, à vérifier, 100 % des habitants Signature : 26 juin 2019 · fin : 2023, prolongé jusqu’en 2026 (date comptée, non publiée)",
    );
  });

  test("outside Bretagne and Auvergne: nobody looked", () => {
    const text = contractsOf(["244400404"]);
    expect(text).toContain("Relevé partiel : aucun contrat en cours n’est connu ici, d’autres");
    expect(text).toContain("peut-être ici : CLS de Nantes, à vérifier");
    expect(text).not.toContain("Aucun contrat");
    expect(text).toContain(
      "Les contrats n’ont été cherchés qu’en Bretagne et en Auvergne : ailleurs, l’absence d’un contrat ne dit rien.",
    );
  });
});

test("the population of Landerneau-Daoulas by legal year, latest first", () => {
  // Insee, populations légales: 50 011 in 2023, 49 868 in 2022.
  const text = textOf(<PopulationYears check={checkCodes([LANDERNEAU], files)} />);
  expect(text).toMatch(
    /2023 : 50 011 habitants .*2022 : 49 868 habitants .*2017 : 48 394 habitants/,
  );
});

describe("the rule of an ARS", () => {
  const verdictOf = (...codes: readonly string[]): string => {
    const [verdict] = checkCodes(codes, files).verdicts;
    return textOf(<VerdictBlock verdict={verdict!} year={2023} />);
  };

  test("wrong members agree in number", () => {
    expect(verdictOf(OUESSANT, MOLENE, SEIN)).toContain(
      "Île-Molène, Ouessant et Île-de-Sein n’en sont pas.",
    );
    expect(verdictOf(OUESSANT)).toContain("Ouessant n’en est pas un.");
  });

  test("money, minimum and year are said as in the comparison", () => {
    expect(verdictOf(BELLE_ILE)).toContain("S’il atteignait le minimum : 1 ETP d’ingénierie");
    expect(verdictOf("200066777", "200066785", "243500741")).toContain(
      "Le millésime change la réponse : 149 848 habitants en 2022. 1 ETP d’ingénierie",
    );
  });
});

describe("pieces of a perimeter", () => {
  test("a reason has one full stop, whatever the user wrote", () => {
    const { pieces, usedExceptions } = checkCodes([BELLE_ILE, AURAY], files);
    const used = usedExceptions.map((each) => ({ ...each, motif: "Un bateau." }));
    const text = textOf(<ContiguityBlock pieces={pieces} used={used} onZoom={() => undefined} />);
    expect(text).toContain("CC de Belle Ile en Mer (bateau) : Un bateau. ");
  });

  test("« Zoomer » has the outlines of all the members of a piece", async () => {
    const { pieces } = checkCodes([LANDERNEAU, BELLE_ILE, AURAY, OUESSANT], files);
    const piece = pieces.find(({ members }) => members.some(({ code }) => code === BELLE_ILE))!;
    const outline = (id: string): Outline => ({
      type: "Feature",
      id,
      properties: {},
      geometry: { type: "Polygon", coordinates: [] },
    });
    const outlinesAt = (level: string, positions: readonly number[]) =>
      Promise.resolve(success(positions.map((at) => outline(`${level} ${at}`))));
    const framed = await memberOutlines(
      [...piece.members, refOf(OUESSANT)],
      files.atlas,
      outlinesAt,
    );
    const { epci, communes } = files.atlas;
    expect(framed.map(({ id }) => id)).toEqual([
      `epci ${epci.positionOf.get(AURAY)}`,
      `epci ${epci.positionOf.get(BELLE_ILE)}`,
      `commune ${communes.rowOf.get(OUESSANT)}`,
    ]);
  });
});
