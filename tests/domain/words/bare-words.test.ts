import { expect, test } from "vitest";
import { COVERAGE_STATUSES, isBare } from "@/domain/contract/cls";
import { BARE_CELLS, BARE_LABELS, BARE_STATUSES } from "@/domain/words/bare-words";

test("every state without a contract has its words, and only « aucun CLS recensé » says none", () => {
  expect(BARE_STATUSES).toEqual(COVERAGE_STATUSES.filter(isBare));
  const none = BARE_STATUSES.filter((status) =>
    [BARE_LABELS[status], BARE_CELLS[status]].some((words) => /aucun CLS/i.test(words)),
  );
  expect(none).toEqual(["aucun CLS recensé"]);
});
