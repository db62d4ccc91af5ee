import { expect, test, vi } from "vitest";
import { watchOtherTabs } from "@/state/other-tabs";

test("two tabs find each other, whichever came first, and a tab alone finds none", async () => {
  const [first, second] = [vi.fn(), vi.fn()];
  const stopFirst = watchOtherTabs(first);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(first).not.toHaveBeenCalled();
  const stopSecond = watchOtherTabs(second);
  await vi.waitFor(() => expect(second).toHaveBeenCalledTimes(1));
  expect(first).toHaveBeenCalledTimes(1);
  stopFirst();
  stopSecond();
});
