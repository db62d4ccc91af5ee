import { expect, test } from "vitest";
import { limitsOf } from "@/domain/diagnostic/words/limits";
import { frenchSpaces } from "@/report/diagnostic/french-spaces";
import { themeChapter } from "@/report/diagnostic/chapters/theme-chapter";
import { LANDERNEAU, realFigures, realSubject } from "../../../domain/diagnostic/real-profile";
import { realDiagnostic } from "../real-input";

test("a theme says every limit of its figures, however many", async () => {
  const figures = await realFigures();
  const diagnostic = realDiagnostic(figures, realSubject(figures, "epci", LANDERNEAU));
  const theme = diagnostic.profile.themes.find(
    (each) => each.theme === "offre et accès aux soins",
  )!;
  const limits = new Set(theme.entries.flatMap(limitsOf).map(frenchSpaces));
  expect(limits.size).toBeGreaterThan(5);
  const blocks = themeChapter(theme, 1, diagnostic, {
    figures: [],
    common: [],
    compared: new Map(),
  });
  const last = blocks.findLast((block) => block.kind === "list");
  expect(new Set(last?.items.map(([words]) => words?.text))).toEqual(limits);
}, 60_000);
