import { createBook } from "@/domain/book/book";
import { titlesFor } from "@/domain/book/titles-for";
import { buildIndicatorLegend } from "@/map/build-indicator-legend";
import { computeThematic } from "@/map/thematic";
import { indicatorWord } from "./indicator-word";

/** What reads and draws an indicator: fetched with the first one, no part of the first view. */
export const indicatorCode = {
  titlesFor,
  createBook,
  computeThematic,
  buildIndicatorLegend,
  indicatorWord,
};

export type IndicatorCode = typeof indicatorCode;
