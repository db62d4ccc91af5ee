// @vitest-environment happy-dom
import { approximateMeasure } from "@/charts/words/approximate-measure";
import { barChart } from "@/charts/bar-chart";
import type { Figure } from "@/charts/figure";
import { FigureBlock } from "@/charts/FigureBlock";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test } from "vitest";
import { BARS } from "./figure-examples";
import { svgOf } from "./snapshot";

const FIGURE: Figure = barChart(BARS, approximateMeasure);

let root: Root;
let host: HTMLElement;

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  host = document.body.appendChild(document.createElement("div"));
  root = createRoot(host);
  act(() => root.render(<FigureBlock figure={FIGURE} />));
});

afterEach(() => {
  act(() => root.unmount());
  host.remove();
});

const key = (): HTMLButtonElement => host.querySelector("button")!;

test("the drawing is one image, named and described", () => {
  const svg = host.querySelector("svg")!;
  expect(svg.getAttribute("role")).toBe("img");
  const [name, words] = svg.getAttribute("aria-labelledby")!.split(" ");
  expect(host.querySelector(`[id="${name}"]`)?.textContent).toBe(FIGURE.title);
  expect(host.querySelector(`[id="${words}"]`)?.textContent).toBe(FIGURE.alt);
  expect(svg.getAttribute("viewBox")).toBe(`0 0 720 ${Math.round(FIGURE.height * 100) / 100}`);
  expect(svg.getAttribute("width")).toBe("100%");
});

test("title and source are printed", () => {
  expect(host.querySelector("figcaption")?.textContent).toBe(FIGURE.title);
  expect(host.textContent).toContain(FIGURE.source);
});

test("the table opens behind its key, with headers on both sides, and closes", () => {
  expect(key().getAttribute("aria-expanded")).toBe("false");
  expect(host.querySelector("table")).toBeNull();
  act(() => key().click());
  expect(key().getAttribute("aria-expanded")).toBe("true");
  const table = host.querySelector("table")!;
  expect(table.caption?.textContent).toBe(FIGURE.table.caption);
  expect([...table.querySelectorAll("th[scope=col]")].map((th) => th.textContent)).toEqual(
    FIGURE.table.head,
  );
  const rows = [...table.querySelectorAll("tbody tr")].map((tr) =>
    [...tr.children].map((cell) => cell.textContent),
  );
  expect(rows).toEqual(FIGURE.table.rows);
  expect(table.querySelectorAll("tbody th[scope=row]")).toHaveLength(FIGURE.table.rows.length);
  expect(host.querySelector(`[id="${key().getAttribute("aria-controls")}"]`)).not.toBeNull();
  act(() => key().click());
  expect(host.querySelector("table")).toBeNull();
});

test("the same figure gives the same markup", () => {
  expect(svgOf(barChart(BARS, approximateMeasure))).toBe(svgOf(FIGURE));
});
