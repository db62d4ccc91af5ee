import { describe, expect, test } from "vitest";
import {
  dictionary,
  fields,
  list,
  MAX_TEXT,
  nullOr,
  oneOf,
  text,
  Unsound,
  where,
  type Read,
} from "@/domain/checked-value";

const pathOf = (read: Read<unknown>, value: unknown): string | null => {
  try {
    read(value, "a");
    return null;
  } catch (error) {
    if (error instanceof Unsound) return error.message;
    throw error;
  }
};

test("texts, choices and nulls", () => {
  expect(pathOf(text(), "x".repeat(MAX_TEXT))).toBeNull();
  expect(pathOf(text(), "x".repeat(MAX_TEXT + 1))).toBe("a");
  expect(pathOf(text(/^p\d$/), "p1")).toBeNull();
  expect(pathOf(text(/^p\d$/), "p1\n")).toBe("a");
  expect(pathOf(text(), 5)).toBe("a");
  expect(pathOf(text(), Object("objet"))).toBe("a");
  expect(pathOf(oneOf(0.95, 0.998), 0.95)).toBeNull();
  expect(pathOf(oneOf(0.95, 0.998), "0.95")).toBe("a");
  expect(nullOr(text())(null, "a")).toBeNull();
  expect(pathOf(nullOr(text()), undefined)).toBe("a");
  expect(pathOf(where(Number.isInteger), 1.5)).toBe("a");
});

describe("lists", () => {
  test("say where the first unsound item is", () => {
    expect(list(text())(["x", "y"], "a")).toEqual(["x", "y"]);
    expect(pathOf(list(text()), ["x", 2])).toBe("a[1]");
    expect(pathOf(list(text()), Object.assign([], { length: 1 }))).toBe("a[0]");
    expect(pathOf(list(text()), { length: 1, 0: "x" })).toBe("a");
    expect(pathOf(list(text(), 1), ["x", "y"])).toBe("a");
  });

  test("hold each identifier once", () => {
    const item = fields({ id: text() });
    expect(pathOf(list(item), [{ id: "e1" }, { id: "e2" }])).toBeNull();
    expect(pathOf(list(item), [{ id: "e1" }, { id: "e1" }])).toBe("a");
  });
});

describe("fields", () => {
  const read = fields<{ nom: string; lu: string }>({ nom: text(), lu: text() }, { lu: "jamais" });

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
  const read = dictionary((key) => key.startsWith("k"), text());
  const given: unknown = JSON.parse('{"k1":"x","__proto__":"y","autre":5}');
  expect(read(given, "a")).toEqual({ k1: "x" });
  expect(pathOf(read, { k1: 5 })).toBe("a.k1");
  expect(pathOf(read, [])).toBe("a");
});

test("what two documents share, they share once read", () => {
  const read = fields({ part: fields({ nom: text() }) });
  const part = { nom: "x" };
  expect(read({ part }, "a").part).toBe(read({ part }, "b").part);
});
