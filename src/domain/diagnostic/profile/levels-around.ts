import type { Level } from "../../geography/level";
import type { Scale } from "./profile-entry";
import type { Subject } from "../../group/subject";

/** Levels read where the subject has no figure of its own, the nearest first. */
export function levelsAround({
  level,
}: Pick<Subject, "level">): readonly { level: Level; scale: Scale }[] {
  const around = (...levels: Level[]) =>
    levels.map((each) => ({ level: each, scale: "around" as const }));
  const inside = (...levels: Level[]) =>
    levels.map((each) => ({ level: each, scale: "inside" as const }));
  switch (level) {
    case "commune":
      return around("bassin-de-vie", "epci", "departement", "region");
    case "epci":
      return around("bassin-de-vie", "departement", "region");
    case "perimetre":
      return [
        { level: "epci", scale: "members" },
        ...around("bassin-de-vie", "departement", "region"),
      ];
    case "bassin-de-vie":
      return around("departement", "region");
    case "zone-emploi":
      return around("bassin-de-vie", "departement", "region");
    case "departement":
      return [...around("region"), ...inside("epci", "bassin-de-vie")];
    case "region":
      return inside("departement", "bassin-de-vie");
  }
}
