import { expect, test } from "vitest";
import { typesetFigure, typesetName } from "@/charts/typeset";

test("only an apostrophe between two letters is typeset", () => {
  expect(typesetName("Côtes-d'Armor")).toBe("Côtes-d’Armor");
  expect(typesetName("L'Hôpital-Camfrout, Saint-Œnne-d'Aÿ")).toBe(
    "L’Hôpital-Camfrout, Saint-Œnne-d’Aÿ",
  );
  expect(typesetName("5' 'cité' <a href='b'>")).toBe("5' 'cité' <a href='b'>");
});

test("a figure is typeset wherever it has a name, and keeps the rest", () => {
  const figure = typesetFigure({
    id: "l'id",
    title: "Carte de l'Argoat",
    width: 10,
    height: 10,
    marks: [
      {
        kind: "text",
        x: 0,
        y: 0,
        text: "Val-d'Oust",
        size: 12,
        weight: 400,
        fill: "#000000",
        anchor: "start",
      },
      { kind: "circle", cx: 1, cy: 1, r: 1, fill: null, stroke: null, label: "L'Île : 3" },
    ],
    alt: "L'Île",
    table: { caption: "d'ici", head: ["l'un"], rows: [["Côtes-d'Armor"]] },
    source: "Insee",
  });
  expect(figure).toMatchObject({
    id: "l'id",
    title: "Carte de l’Argoat",
    marks: [{ text: "Val-d’Oust" }, { label: "L’Île : 3" }],
    alt: "L’Île",
    table: { caption: "d’ici", head: ["l’un"], rows: [["Côtes-d’Armor"]] },
  });
});
