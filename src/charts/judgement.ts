import type { Judgement } from "@/domain/diagnostic/judgement";
import { FIGURE_COLORS } from "./figure-colors";

/** Each shape has one meaning in every figure, so that it reads without colour. */
export type MarkShape = "circle" | "square" | "triangle" | "ring" | "target" | "diamond";

interface JudgementStyle {
  readonly color: string;
  readonly shape: MarkShape;
  /** In French, after a value. */
  readonly words: string;
  /** The same for several values. */
  readonly many: string;
}

const STYLES: Record<Judgement, JudgementStyle> = {
  favourable: {
    color: FIGURE_COLORS.favourable,
    shape: "circle",
    words: "plus favorable",
    many: "plus favorables",
  },
  unfavourable: {
    color: FIGURE_COLORS.unfavourable,
    shape: "square",
    words: "moins favorable",
    many: "moins favorables",
  },
  different: {
    color: FIGURE_COLORS.different,
    shape: "triangle",
    words: "différent",
    many: "différents",
  },
  similar: {
    color: FIGURE_COLORS.similar,
    shape: "ring",
    words: "écart non significatif",
    many: "écarts non significatifs",
  },
  // The caution that goes with it is said once, at the head of the page.
  untested: {
    color: FIGURE_COLORS.ink,
    shape: "target",
    words: "position seule",
    many: "positions seules",
  },
};

/** In the order of a legend. */
export const JUDGEMENTS = Object.keys(STYLES) as readonly Judgement[];

/** Colour, shape and French words of a judgement. */
export const judgementStyle = (judgement: Judgement): JudgementStyle => STYLES[judgement];
