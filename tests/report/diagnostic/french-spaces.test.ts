import { expect, test } from "vitest";
import { frenchSpaces } from "@/report/diagnostic/french-spaces";

test("no-break spaces before double punctuation, inside quotation marks, between thousands", () => {
  expect(frenchSpaces("Source : « Insee » ; 12 % pour 10 000 hab. en 2023 !")).toBe(
    "Source\u00a0: «\u00a0Insee\u00a0»\u00a0; 12\u00a0% pour 10\u202f000 hab. en 2023\u00a0!",
  );
});

test("a web address and a year range are left alone", () => {
  expect(frenchSpaces("https://a.fr/?b=1 (2017 2023)")).toBe("https://a.fr/?b=1 (2017 2023)");
});
