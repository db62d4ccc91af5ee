import { beforeAll, expect, test } from "vitest";
import { sheetState } from "@/ui/territory/use-territory-sheet";
import { readSheetFiles, type Files } from "./real-atlas";

const LANDERNEAU = { level: "epci", code: "242900801" } as const;

let files: Files;
beforeAll(async () => {
  files = await readSheetFiles();
}, 60_000);

test("no sheet is shown whose tables would fill, and push the rest down, a moment later", () => {
  const early = { ...files, catalogue: null };
  expect(sheetState(LANDERNEAU, null, early, true)).toEqual({ status: "loading" });
  expect(sheetState(LANDERNEAU, null, files, true).status).toBe("ready");
});

test("a catalogue that will not come does not hide contracts and contacts", () => {
  const sheet = sheetState(LANDERNEAU, null, { ...files, catalogue: null }, false);
  expect(sheet.status).toBe("ready");
});

test("a code that does not exist is said at once", () => {
  const unknown = { level: "epci", code: "999999999" } as const;
  expect(sheetState(unknown, null, { ...files, catalogue: null }, true).status).toBe("unknown");
});
