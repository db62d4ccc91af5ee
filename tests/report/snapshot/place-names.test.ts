import { fitMap } from "@/report/snapshot/map-frame";
import { placeNames } from "@/report/snapshot/place-names";
import { describe, expect, it } from "vitest";
import { measure, sceneWith } from "../scenes";

const RECT = { x: 0, y: 0, width: 200, height: 120 };
const scene = sceneWith();
const frame = fitMap(scene, "metropole", scene.bounds, RECT, 4);
const place = (position: number, nom: string, population: number, lon: number) => ({
  position,
  nom,
  population,
  lon,
  lat: 48.4,
});

describe("placeNames", () => {
  it("keeps the largest of two names that touch, whatever their order", () => {
    const places = [place(0, "Petite", 10, -2.7), place(1, "Grande", 20, -2.71)];
    for (const list of [places, places.toReversed()])
      expect(placeNames(list, frame, measure, 8).map(({ lines }) => lines)).toEqual([["Grande"]]);
  });

  it("leaves out a name that would leave the frame", () => {
    expect(placeNames([place(0, "Saint-Brieuc", 10, -3.24)], frame, measure, 8)).toEqual([]);
  });

  it("leaves the caption of an inset free", () => {
    const places = [place(0, "Bras", 10, -2.7)];
    const [name] = placeNames(places, frame, measure, 8);
    const inner = { ...RECT, y: name!.y, height: RECT.height - name!.y };
    expect(placeNames(places, { ...frame, inner }, measure, 8)).toEqual([]);
  });

  it("never breaks a word", () => {
    const [name] = placeNames([place(0, "Montmartin-sur-Mer", 10, -2.7)], frame, measure, 8);
    expect(name?.lines.join("")).toBe("Montmartin-sur-Mer");
    expect(name?.lines.every((line) => /-$|Mer$/.test(line))).toBe(true);
  });
});
