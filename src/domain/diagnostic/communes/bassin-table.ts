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

/** One column by bassin of some weight, a row by figure that one of them has; null without any. */
export function bassinTable({
  bassins,
  profile,
}: Pick<Diagnostic, "bassins" | "profile">): BassinTable | null {
  const parts = bassinParts(bassins);
  const entries = entriesOf(profile).filter(
    ({ scale, level }) => scale === "around" && level === LEVEL,
  );
  const rows = entries
    .map((entry) => ({
      entry,
      measures: parts.kept.map(
        ({ code }) =>
          entry.readings.find(({ place }) => place.code === code)?.measure ?? NOT_PUBLISHED,
      ),
    }))
    .filter(({ measures }) => measures.some(({ state }) => state === "value"));
  return rows.length === 0 ? null : { ...parts, rows };
}
