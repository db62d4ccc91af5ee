import { expect, test } from "vitest";
import { asksOf, type Ask } from "@/domain/ask";

const ask = (figure: string, given: Partial<Ask>): Ask => ({
  figure,
  themes: ["santé mentale"],
  regions: [],
  except: [],
  where: "ORS",
  address: "",
  note: "",
  ...given,
});

const ASKS = [
  ask("partout", {}),
  ask("Bretagne seule", { regions: ["53"] }),
  ask("ailleurs", { except: ["53", "84"] }),
  ask("autre thème", { themes: ["démographie"] }),
];

const figures = (regions: readonly string[]): string[] =>
  asksOf(ASKS, "santé mentale", regions).map(({ figure }) => figure);

test("a row of a région is said there alone, one of the others never there", () => {
  expect(figures(["53"])).toEqual(["partout", "Bretagne seule"]);
  expect(figures(["75"])).toEqual(["partout", "ailleurs"]);
  expect(figures(["84"])).toEqual(["partout"]);
});

test("a group of two régions has the rows of both", () => {
  expect(figures(["53", "52"])).toEqual(["partout", "Bretagne seule", "ailleurs"]);
});
