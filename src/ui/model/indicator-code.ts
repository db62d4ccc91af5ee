import { createBook } from "@/domain/book/book";
import { titlesFor } from "@/domain/book/titles-for";
import { buildIndicatorLegend } from "@/map/build-indicator-legend";
import { computeThematic } from "@/map/thematic";

/** What reads and draws an indicator: fetched with the first one, no part of the first view. */
export const indicatorCode = { titlesFor, createBook, computeThematic, buildIndicatorLegend };

export type IndicatorCode = typeof indicatorCode;
