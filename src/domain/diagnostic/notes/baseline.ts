import { inYear } from "../../words/dated";
import { formatMeasure } from "../../words/french";
import type { Profile } from "../profile/profile";

/** A figure of the territory itself that an action can start from, in French. */
export interface Baseline {
  /** Key of the entry of the profile. */
  readonly key: string;
  readonly theme: string;
  readonly label: string;
  /** « 4,4 consultations par an et par habitant en 2023 ». */
  readonly value: string;
}

/** Figures of the territory itself, by theme: those of a wider one cannot be the target of an action. */
export const baselinesOf = (profile: Profile): readonly Baseline[] =>
  profile.themes.flatMap(({ theme, entries }) =>
    entries.flatMap(({ key, indicator, year, scale, lead }) =>
      scale === "own" && lead?.measure.state === "value"
        ? [
            {
              key,
              theme,
              label: indicator.traits.placedLabel,
              value: `${formatMeasure(lead.measure, indicator)}${inYear(indicator.traits.placedLabel, year)}`,
            },
          ]
        : [],
    ),
  );
