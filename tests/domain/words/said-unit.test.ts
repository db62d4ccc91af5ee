import { expect, test } from "vitest";
import { saidUnit } from "@/domain/words/said-unit";

test("an index says what it is counted from, a ratio that it has no unit", () => {
  expect(saidUnit({ unit: "", reference: 100 })).toBe("base 100");
  expect(saidUnit({ unit: "", reference: null })).toBe("sans unité");
  expect(saidUnit({ unit: "%", reference: null })).toBe("%");
});
