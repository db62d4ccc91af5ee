import { expect, test } from "vitest";
import { NO_EDITS } from "@/domain/contract/edit";

test("no study holds an edit yet", () => {
  expect(NO_EDITS).toEqual([]);
});
