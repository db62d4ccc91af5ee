import type { Level } from "../../geography/level";
import { levelRow } from "../../geography/level-table";
import type { Subject } from "../../group/subject";
import type { Scale } from "./profile-entry";

/** Levels read where the subject has no figure of its own: members, around it, inside it. */
export function levelsAround({
  level,
}: Pick<Subject, "level">): readonly { level: Level; scale: Scale }[] {
  const row = levelRow(level);
  return (["members", "around", "inside"] as const).flatMap((scale) =>
    row[scale].map((each) => ({ level: each, scale })),
  );
}
