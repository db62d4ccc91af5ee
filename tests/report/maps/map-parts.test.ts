import { expect, test } from "vitest";
import { choroplethMap } from "@/report/maps/choropleth-map";
import { numberedWords } from "@/report/maps/map-parts";
import { measure, request, squares, textsOf } from "./grid";

const parts = squares.slice(0, 4).map((outline, at) => ({ name: `EPCI ${at + 1}`, outline }));

test("each EPCI of a group has its border and its name, or a number said under the map", () => {
  const named = choroplethMap({ ...request, parts }, measure);
  const long = choroplethMap(
    {
      ...request,
      parts: parts.map((part) => ({ ...part, name: `${part.name} ${"long ".repeat(60)}` })),
    },
    measure,
  );
  for (const { name } of parts)
    expect([name, textsOf(named).includes(name) || named.source.includes(name)]).toEqual([
      name,
      true,
    ]);
  expect(textsOf(long)).toEqual(expect.arrayContaining(["1", "2", "3", "4"]));
  expect(long.source).toContain("1,\u00a0EPCI 1 long");
  expect(textsOf(named)).toContain("EPCI du groupe");
  expect(textsOf(choroplethMap(request, measure))).not.toContain("EPCI du groupe");
});

test("no two names meet", () => {
  const figure = choroplethMap({ ...request, parts }, measure);
  const boxes = figure.marks.flatMap((mark) =>
    mark.kind === "rect" &&
    mark.fill === "#ffffff" &&
    mark.height < 60 &&
    mark.stroke === null &&
    mark.width < 200
      ? [mark]
      : [],
  );
  for (const [at, a] of boxes.entries())
    for (const b of boxes.slice(at + 1))
      expect(
        a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height,
      ).toBe(false);
});

test("nothing is said of numbers that are not there", () => {
  expect(numberedWords([])).toBe("");
});
