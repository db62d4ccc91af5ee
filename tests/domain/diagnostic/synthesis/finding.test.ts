import { expect, test } from "vitest";
import { writtenItems, type SynthesisItem } from "@/domain/diagnostic/synthesis/finding";

test("a blank line is not printed", () => {
  const item = (text: string) => ({ key: text, text }) as SynthesisItem;
  expect(writtenItems([item("a"), item(" \n"), item("")]).map(({ key }) => key)).toEqual(["a"]);
});
