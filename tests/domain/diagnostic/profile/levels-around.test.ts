import { expect, test } from "vitest";
import { levelsAround } from "@/domain/diagnostic/profile/levels-around";

const namesOf = (level: Parameters<typeof levelsAround>[0]["level"]) =>
  levelsAround({ level }).map((each) => `${each.scale} ${each.level}`);

test("the nearest wider level comes first", () => {
  expect(namesOf("epci")).toEqual(["around bassin-de-vie", "around departement", "around region"]);
  expect(namesOf("commune")[0]).toBe("around bassin-de-vie");
});

test("a perimeter lists its members before anything around it", () => {
  expect(namesOf("perimetre")[0]).toBe("members epci");
});

test("a région has nothing wider but France: what it is made of speaks", () => {
  expect(namesOf("region")).toEqual(["inside departement", "inside bassin-de-vie"]);
  expect(namesOf("departement")).toContain("inside bassin-de-vie");
});
