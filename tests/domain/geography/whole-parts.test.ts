import { describe, expect, test } from "vitest";
import { NO_ZONE } from "@/domain/geography/commune-index";
import { LEVELS, type Level } from "@/domain/geography/level";
import { wholeParts } from "@/domain/geography/whole-parts";
import { realFigures } from "../diagnostic/real-profile";

const { setOf } = await realFigures();

/** Does every commune of the wider level lie in a part, and every part in one wider territory? */
function makesUp(part: Level, wider: Level): boolean {
  const [parts, whole] = [setOf(part).zoning.zoneOf, setOf(wider).zoning.zoneOf];
  const holder = new Map<number, number>();
  for (let row = 0; row < whole.length; row++) {
    const [inner, outer] = [parts[row]!, whole[row]!];
    if (inner === NO_ZONE && outer === NO_ZONE) continue;
    if (inner === NO_ZONE || (holder.get(inner) ?? outer) !== outer) return false;
    holder.set(inner, outer);
  }
  return true;
}

const pairs = LEVELS.flatMap((wider, rank) =>
  LEVELS.slice(rank + 1).map((part) => [part, wider] as const),
);

describe("wholeParts", () => {
  test.each(pairs)("%s within %s is as the embedded communes say", (part, wider) => {
    const isPart = wholeParts(wider).includes(part);
    expect(isPart).toBe(part === "commune" || makesUp(part, wider));
  });

  test("gives the widest parts first", () => {
    expect(wholeParts("france")).toEqual(["region", "departement", "commune"]);
    expect(wholeParts("region")).toEqual(["departement", "commune"]);
    expect(wholeParts("commune")).toEqual([]);
  });
});
