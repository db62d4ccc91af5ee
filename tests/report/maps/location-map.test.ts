import { expect, test } from "vitest";
import { locationMap, type LocationRequest } from "@/report/maps/location-map";
import { ACCENT } from "@/report/maps/map-style";
import { square } from "../scenes";
import { fillsOf, measure, strayPoints, textsOf } from "./grid";

const request: LocationRequest = {
  id: "situation",
  title: "Situation",
  zone: "metropole",
  bounds: null,
  width: 480,
  source: "IGN.",
  regions: [
    { name: "Ouest", outline: square(0, -5, 47, 1) },
    { name: "Est", outline: square(1, -4, 47, 1) },
  ],
  departements: [
    { name: "Finistère", outline: square(0, -5, 47, 1) },
    { name: "Morbihan", outline: square(1, -4, 47, 1) },
  ],
  departementsOfSubject: ["Finistère", "Morbihan"],
  around: [square(2, -3, 47, 1)],
  subject: { label: "Pays", outlines: [square(0, -4.1, 47.4, 0.2)] },
};

test.each([340, 700])("everything lies in the figure at %i px", (width) => {
  const figure = locationMap({ ...request, width }, measure);
  expect(strayPoints(figure)).toEqual([]);
  expect(figure.height).toBeLessThanOrEqual(width * 1.1);
});

test("the subject in full colour, the départements named", () => {
  const figure = locationMap(request, measure);
  expect(fillsOf(figure)).toContain(ACCENT);
  expect(textsOf(figure)).toEqual(expect.arrayContaining(["Finistère", "Morbihan", "Pays"]));
});

test("a subject across two régions is said to be in both", () => {
  const { alt, table } = locationMap(request, measure);
  expect(alt).toBe(
    "Carte de situation\u00A0: Pays, en couleur pleine. Régions\u00A0: Ouest et Est. Départements\u00A0: Finistère et Morbihan.",
  );
  expect(table.rows).toEqual([["Pays", "Ouest et Est", "Finistère et Morbihan"]]);
});

test("a subject too small to be found is circled", () => {
  const small = { label: "Îlot", outlines: [square(0, -4.1, 47.4, 0.005)] };
  const rings = (r: LocationRequest): number =>
    locationMap(r, measure).marks.filter(({ kind }) => kind === "circle").length;
  expect([rings(request), rings({ ...request, subject: small })]).toEqual([0, 1]);
});
