import { expect, test } from "vitest";
import { isFavourable, judgeDifference } from "@/domain/diagnostic/judgement";

test("the good side follows the polarity of the indicator", () => {
  expect(isFavourable("higher", "higher-better")).toBe(true);
  expect(isFavourable("lower", "higher-better")).toBe(false);
  expect(isFavourable("higher", "lower-better")).toBe(false);
  expect(isFavourable("lower", "lower-better")).toBe(true);
});

test("an indicator without a good side is never judged, only different", () => {
  expect(isFavourable("higher", "neutral")).toBeNull();
  expect(judgeDifference("higher", "neutral")).toBe("different");
  expect(judgeDifference("lower", "neutral")).toBe("different");
});

test("a significant difference is favourable or not", () => {
  expect(judgeDifference("higher", "higher-better")).toBe("favourable");
  expect(judgeDifference("higher", "lower-better")).toBe("unfavourable");
  expect(judgeDifference("lower", "higher-better")).toBe("unfavourable");
});
