import type { Fiche } from "@/report/diagnostic/fiche/fiche";
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";

/** Sizes of type of the sheet, the largest first. */
const DENSITIES = ["normal", "dense", "small", "tiny", "least"] as const;

export type FicheDensity = (typeof DENSITIES)[number];

interface Density {
  readonly density: FicheDensity;
  /** Everything is on the paper, with a map that can be read. */
  readonly isWhole: boolean;
}

/** Heights are rounded one by one, CSS pixels: paper has a hair more. */
const ROUNDING = 1;

/** The largest letters with which the sheet holds on its paper, tried one after the other before it is painted. */
function measured(sheet: HTMLElement): Density {
  const shown = sheet.dataset["density"];
  sheet.classList.add("is-measured");
  const density = DENSITIES.find((each) => {
    sheet.dataset["density"] = each;
    return sheet.scrollHeight <= sheet.clientHeight + ROUNDING;
  });
  sheet.classList.remove("is-measured");
  if (shown !== undefined) sheet.dataset["density"] = shown;
  return { density: density ?? "least", isWhole: density !== undefined };
}

/** How tightly the sheet is set so that a long text still fits on one page: the map takes what is left. */
export function useDensity(
  fiche: Fiche,
): Density & { readonly sheet: RefObject<HTMLElement | null> } {
  const sheet = useRef<HTMLElement>(null);
  const [hasFonts, setHasFonts] = useState(false);
  const [found, setFound] = useState<Density & { readonly of: readonly unknown[] }>({
    of: [],
    density: "normal",
    isWhole: true,
  });
  useLayoutEffect(() => {
    // Of this page, in these letters: with others, lines break elsewhere.
    if (sheet.current) setFound({ of: [fiche, hasFonts], ...measured(sheet.current) });
  }, [fiche, hasFonts]);
  useEffect(() => {
    void document.fonts.ready.then(() => setHasFonts(true));
  }, []);
  return { density: found.density, isWhole: found.isWhole, sheet };
}
