import type { Indicator } from "@/domain/indicator/indicator";
import type { IndicatorTraits } from "@/domain/indicator/traits";

/** Traits of an indicator that nobody named otherwise than its label, nor uses for anything. */
export const traitsFor = (label: string): IndicatorTraits => ({
  placedLabel: label,
  shortLabel: label,
  plainLabel: label,
  explanation: "",
  agreement: "fs",
  family: label,
  synthesis: {
    use: "point",
    gap: 1,
    judgedBy: "both",
    more: "Plus",
    less: "Moins",
    beside: null,
    reserve: null,
  },
  limit: "",
  lawPlace: null,
  likeness: null,
  sheet: null,
  role: null,
  saidBy: null,
  cause: null,
});

/** What the atlas adds to an indicator, for tests that do not look at it. */
export const UNREVIEWED: Pick<
  Indicator,
  "compute" | "traits" | "evidence" | "reference" | "judgedBeyond"
> = {
  compute: null,
  evidence: "published",
  reference: null,
  judgedBeyond: null,
  traits: traitsFor(""),
};
