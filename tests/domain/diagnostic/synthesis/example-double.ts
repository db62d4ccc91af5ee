import type { ProfileEntry } from "@/domain/diagnostic/profile/profile-entry";
import type { Reference } from "@/domain/diagnostic/reference";
import type { DoubleEntry } from "@/domain/diagnostic/synthesis/beside-both";
import type { ReadingInput } from "@/domain/diagnostic/words/reading";
import type { IndicatorTraits, SynthesisTraits } from "@/domain/indicator/traits";
import { measureOf } from "@/domain/measure";
import { traitsFor } from "../../indicator/unreviewed";
import {
  BRETAGNE,
  entryOf,
  readingOf,
  referenceFigure,
  SET,
  type ExampleIndicator,
} from "../example-entry";

const FRANCE: Reference = {
  ...BRETAGNE,
  key: "france",
  kind: "france",
  code: "france",
  nom: "France",
  afterA: "à la France",
  afterDe: "de France",
  regionKey: null,
};

export interface DoubleChanges {
  readonly region?: number | null;
  readonly france?: number | null;
  readonly reading?: Partial<ReadingInput>;
  readonly indicator?: ExampleIndicator;
  readonly synthesis?: Partial<SynthesisTraits> | null;
  readonly family?: string;
  readonly entry?: Partial<Omit<ProfileEntry, "indicator">>;
}

/** Traits of an indicator of a test, with the part that the synthesis reads. */
export function traitsWith(
  id: string,
  synthesis: DoubleChanges["synthesis"] = {},
  family = id,
): IndicatorTraits {
  const traits = traitsFor("Part des 75 ans ou plus");
  return {
    ...traits,
    family,
    synthesis: synthesis && {
      ...traits.synthesis!,
      more: "Plus de cas",
      less: "Moins de cas",
      ...synthesis,
    },
  };
}

/** A figure of the territory itself among values 1 to 20, beside the région (10) and France (10). */
export function doubleOf(id: string, value: number, changes: DoubleChanges = {}): DoubleEntry {
  const { region = 10, france = 10, reading = {}, indicator = {}, entry = {} } = changes;
  const traits = traitsWith(id, changes.synthesis, changes.family);
  const beside = (reference: Reference, of: number | null): ProfileEntry =>
    entryOf([readingOf({ measure: measureOf(value), reference: of, ...reading })], {
      indicator: { id, ...indicator, traits },
      reference: referenceFigure({ reference, value: of, label: reference.nom }),
      set: { ...SET, label: reference === FRANCE ? "20 EPCI de France" : SET.label },
      ...entry,
    });
  const last = beside(FRANCE, france);
  return {
    key: id,
    entry: last,
    entries: [...(region === null ? [] : [beside(BRETAGNE, region)]), last],
    traits: last.indicator.traits,
  };
}
