import { describe, expect, test } from "vitest";
import { ABSENCES } from "@/domain/measure";
import { rampColors, type Ramp } from "@/map/ramp";
import {
  colorOfSlot,
  isAbsenceSlot,
  SLOT,
  SLOT_COLORS,
  slotOfAbsence,
  slotOfClass,
} from "@/map/slots";

const RAMPS: readonly Ramp[] = ["blue", "orange", "neutral"];

const everyClass = RAMPS.flatMap((ramp) =>
  Array.from({ length: 9 }, (_, i) => i + 1).flatMap((count) =>
    Array.from({ length: count }, (_, rank) => ({ ramp, count, rank })),
  ),
);

test("a slot fits in one byte", () => {
  expect(SLOT_COLORS.length).toBeLessThanOrEqual(256);
});

test("each class of each ramp has a slot of its own, of its colour", () => {
  const slots = everyClass.map(({ ramp, count, rank }) => slotOfClass(ramp, count, rank));
  expect(new Set(slots).size).toBe(everyClass.length);
  expect(Math.max(...slots)).toBe(SLOT_COLORS.length - 1);
  for (const [i, { ramp, count, rank }] of everyClass.entries())
    expect(colorOfSlot(slots[i]!)).toBe(rampColors(ramp, count)[rank]);
});

test.each([
  [0, 0],
  [10, 0],
  [5, -1],
  [5, 5],
])("of %d classes there is no rank %d", (count, rank) => {
  expect(() => slotOfClass("blue", count, rank)).toThrow("slotOfClass requires a rank");
});

describe("absences", () => {
  const slots = ABSENCES.map(slotOfAbsence);

  test("each has a slot and a grey of its own", () => {
    expect(slots.every(isAbsenceSlot)).toBe(true);
    expect(new Set(slots.map(colorOfSlot)).size).toBe(ABSENCES.length);
  });

  test("never a colour of a ramp, nor of the land", () => {
    const others = everyClass.map(({ ramp, count, rank }) => slotOfClass(ramp, count, rank));
    const taken = new Set([SLOT.muted, SLOT.paper, ...others].map(colorOfSlot));
    expect(slots.map(colorOfSlot).filter((color) => taken.has(color))).toEqual([]);
    expect([SLOT.muted, SLOT.paper, ...others].some(isAbsenceSlot)).toBe(false);
  });

  test("are greys: their channels hardly differ", () => {
    for (const color of slots.map(colorOfSlot)) {
      const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
      expect(Math.max(...channels) - Math.min(...channels)).toBeLessThanOrEqual(12);
    }
  });
});

test("an unknown slot is muted, not invisible", () => {
  expect(colorOfSlot(999)).toBe(colorOfSlot(SLOT.muted));
});
