import { expect, test } from "vitest";
import { urlProblemMessage } from "@/ui/problem-message";

test("an unknown code of a link, with the reason where there is one", () => {
  const words = (parameter: string, value: string) =>
    urlProblemMessage({ parameter, value }).replaceAll("\u00a0", "~");
  expect(words("territoire", "epci:999999999")).toBe("territoire «~epci:999999999~»");
  expect(words("territoire", "commune:97127")).toBe(
    "territoire «~commune:97127~» (Saint-Martin, hors des régions et départements de cet atlas)",
  );
  expect(words("perimetre", "97501")).toContain("(Saint-Pierre-et-Miquelon, hors");
});
