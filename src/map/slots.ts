import type { BareStatus } from "@/domain/contract/cls";
import type { Absence } from "@/domain/measure";
import { rampColors, type Ramp } from "./ramp";

/**
 * A slot is the number that each territory carries on the map (feature-state): its colour is looked
 * up in a table that never changes, so that new classes or another indicator only send numbers.
 */
export const SLOT = {
  muted: 0,
  paper: 1,
  secret: 2,
  noData: 3,
  notPublished: 4,
  notComparable: 5,
  notLoaded: 6,
  perhapsCovered: 7,
  partlyRecorded: 8,
  outsideRecord: 9,
} as const;

const FIRST_RAMP_SLOT = 10;
/** Manual bounds may leave up to 9 classes. */
const MAX_CLASSES = 9;
const RAMPS: readonly Ramp[] = ["blue", "orange", "neutral"];

/** Colours under the absence patterns, and of the land itself: greys, never a colour of a ramp. */
const GROUND = [
  "#f1efe9",
  "#ffffff",
  "#c9c6c0",
  "#e4e1db",
  "#f4f2ee",
  "#b3afa8",
  "#fbfaf7",
  "#f8f3e3",
  "#e3dfd6",
  "#cfcac0",
] as const;

/** Colour of each slot. Ramps follow each other, each as its palettes of 1 to 9 classes. */
export const SLOT_COLORS: readonly string[] = [
  ...GROUND,
  ...RAMPS.flatMap((ramp) =>
    Array.from({ length: MAX_CLASSES }, (_, i) => rampColors(ramp, i + 1)).flat(),
  ),
];

/** Slot of class `rank` (0 is the lowest) among `count` classes of a ramp. */
export function slotOfClass(ramp: Ramp, count: number, rank: number): number {
  if (count < 1 || count > MAX_CLASSES || rank < 0 || rank >= count)
    throw new Error(
      `slotOfClass requires a rank among 1 to ${MAX_CLASSES} classes, got ${rank}/${count}`,
    );
  const palettes = (MAX_CLASSES * (MAX_CLASSES + 1)) / 2;
  const before = RAMPS.indexOf(ramp) * palettes + (count * (count - 1)) / 2;
  return FIRST_RAMP_SLOT + before + rank;
}

/** Slot of a territory without a figure. */
export function slotOfAbsence(state: Absence): number {
  switch (state) {
    case "secret":
      return SLOT.secret;
    case "no-data":
      return SLOT.noData;
    case "not-published":
      return SLOT.notPublished;
    case "not-comparable":
      return SLOT.notComparable;
    case "not-loaded":
      return SLOT.notLoaded;
  }
}

export const colorOfSlot = (slot: number): string => SLOT_COLORS[slot] ?? GROUND[SLOT.muted];

/** True for the slots that carry a pattern as well as a grey. */
export const isAbsenceSlot = (slot: number): boolean =>
  (slot >= SLOT.secret && slot <= SLOT.notLoaded) || slot === SLOT.outsideRecord;

/** Slot of the land where no contract is known, by what is known of it. */
export function slotOfBare(status: BareStatus): number {
  switch (status) {
    case "périmètre inconnu":
      return SLOT.perhapsCovered;
    case "aucun CLS recensé":
      return SLOT.paper;
    case "relevé partiel":
      return SLOT.partlyRecorded;
    case "hors relevé":
      return SLOT.outsideRecord;
  }
}

/**
 * The land of the scope, without any indicator.
 *
 * @param slotAt ground of a territory; paper for all without it
 */
export function bareSlots(
  count: number,
  scope: readonly number[],
  slotAt: ((position: number) => number) | null = null,
): Uint8Array {
  const slots = new Uint8Array(count).fill(SLOT.muted);
  for (const position of scope) slots[position] = slotAt?.(position) ?? SLOT.paper;
  return slots;
}
