import { describe, expect, test } from "vitest";
import {
  dictionary,
  fields,
  listOf,
  MAX_TEXT,
  nullOr,
  choiceOf,
  textOf,
  where,
  type Read,
} from "@/domain/json/checked-value";
import { Refusal } from "@/domain/json/refusal";

const pathOf = (read: Read<unknown>, value: unknown): string | null => {
  try {
    read(value, "a");
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.path;
    throw error;
  }
};

test("texts, choices and nulls", () => {
  expect(pathOf(textOf(), "x".repeat(MAX_TEXT))).toBeNull();
  expect(pathOf(textOf(), "x".repeat(MAX_TEXT + 1))).toBe("a");
  expect(pathOf(textOf(/^p\d$/), "p1")).toBeNull();
  expect(pathOf(textOf(/^p\d$/), "p1\n")).toBe("a");
  expect(pathOf(textOf(), 5)).toBe("a");
  expect(pathOf(textOf(), Object("objet"))).toBe("a");
  expect(pathOf(choiceOf(0.95, 0.998), 0.95)).toBeNull();
  expect(pathOf(choiceOf(0.95, 0.998), "0.95")).toBe("a");
  expect(nullOr(textOf())(null, "a")).toBeNull();
  expect(pathOf(nullOr(textOf()), undefined)).toBe("a");
  expect(pathOf(where(Number.isInteger), 1.5)).toBe("a");
});

describe("lists", () => {
  test("say where the first unsound item is", () => {
    expect(listOf(textOf())(["x", "y"], "a")).toEqual(["x", "y"]);
    expect(pathOf(listOf(textOf()), ["x", 2])).toBe("a[1]");
    expect(pathOf(listOf(textOf()), Object.assign([], { length: 1 }))).toBe("a[0]");
    expect(pathOf(listOf(textOf()), { length: 1, 0: "x" })).toBe("a");
    expect(pathOf(listOf(textOf(), 1), ["x", "y"])).toBe("a");
  });

  test("hold each identifier once", () => {
    const item = fields({ id: textOf() });
    expect(pathOf(listOf(item), [{ id: "e1" }, { id: "e2" }])).toBeNull();
    expect(pathOf(listOf(item), [{ id: "e1" }, { id: "e1" }])).toBe("a");
  });
});

describe("fields", () => {
  const read = fields<{ nom: string; lu: string }>(
    { nom: textOf(), lu: textOf() },
    { lu: "jamais" },
  );

  test("drop what is unknown, and fill what is new", () => {
    expect(read({ nom: "x", autre: 1 }, "a")).toEqual({ nom: "x", lu: "jamais" });
    expect(pathOf(read, { lu: "x" })).toBe("a.nom");
    expect(pathOf(read, { nom: "x", lu: 1 })).toBe("a.lu");
    expect(pathOf(read, ["x"])).toBe("a");
    expect(pathOf(read, null)).toBe("a");
  });

  test("bring no prototype along", () => {
    const hostile: unknown = JSON.parse('{"nom":"x","__proto__":{"lu":"hostile"}}');
    expect(read(hostile, "a")).toEqual({ nom: "x", lu: "jamais" });
    expect(Object.getPrototypeOf(read(hostile, "a"))).toBe(Object.prototype);
  });
});

test("a dictionary keeps the keys that mean something", () => {
  const read = dictionary((key) => key.startsWith("k"), textOf());
  const given: unknown = JSON.parse('{"k1":"x","__proto__":"y","autre":5}');
  expect(read(given, "a")).toEqual({ k1: "x" });
  expect(pathOf(read, { k1: 5 })).toBe("a.k1");
  expect(pathOf(read, [])).toBe("a");
});

test("what two documents share, they share once read", () => {
  const read = fields({ part: fields({ nom: textOf() }) });
  const part = { nom: "x" };
  expect(read({ part }, "a").part).toBe(read({ part }, "b").part);
});
