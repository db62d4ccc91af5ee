import { NOT_PUBLISHED, type Measure } from "../../measure";
import type { Diagnostic } from "../diagnostic";
import { entriesOf } from "../profile/profile";
import type { ProfileEntry } from "../profile/profile-entry";
import { bassinParts, type BassinParts } from "./bassin-parts";

/** The level whose territories have their columns. */
const LEVEL = "bassin-de-vie";

/** Figures of the bassins de vie that cover a subject, where it has none of its own. */
export interface BassinTable extends BassinParts {
  readonly rows: readonly {
    readonly entry: ProfileEntry;
    /** In the order of `kept`. */
    readonly measures: readonly Measure[];
  }[];
}

/** One column by bassin of some weight; null where no figure is read at that level, or in none of them. */
export function bassinTable({
  bassins,
  profile,
}: Pick<Diagnostic, "bassins" | "profile">): BassinTable | null {
  const parts = bassinParts(bassins);
  const entries = entriesOf(profile).filter(
    ({ scale, level }) => scale === "around" && level === LEVEL,
  );
  if (entries.length === 0 || parts.kept.length === 0) return null;
  return {
    ...parts,
    rows: entries.map((entry) => ({
      entry,
      measures: parts.kept.map(
        ({ code }) =>
          entry.readings.find(({ place }) => place.code === code)?.measure ?? NOT_PUBLISHED,
      ),
    })),
  };
}
