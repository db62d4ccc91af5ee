import type { SynthesisList } from "../notes/diagnostic-notes";
import type { ProfileEntry } from "../profile/profile-entry";
import type { Standing } from "./standing";

/** A line that the figures propose, with what it rests on. */
export interface Finding {
  /** Identifier of its indicator, whatever the list: what the user wrote of it follows it. */
  readonly key: string;
  readonly list: SynthesisList;
  /** Compared with France. */
  readonly entry: ProfileEntry;
  /** The same figure beside the région, where there is one, then beside France. */
  readonly standings: readonly Standing[];
  /** `tested`: significant after correction; `position`: in the end quarter, without such a test. */
  readonly evidence: "tested" | "position";
  /** Distance to the nearest reference, in smallest gaps of the catalogue: only an order. */
  readonly size: number;
  /** Direction alone, of which a title keeps that where the comparators take too many words. */
  readonly phrase: string;
  /** Direction and comparators, without the figure: what a page that shows the figure says of it. */
  readonly direction: string;
  /** Direction first, figure second, both comparators named; then positions and tests. */
  readonly text: string;
  /** Without positions nor tests, without a last point: for a list that names the evidence. */
  readonly short: string;
}

/** A line of the synthesis as the user leaves it. */
export interface SynthesisItem {
  readonly key: string;
  readonly list: SynthesisList;
  readonly text: string;
  readonly isRewritten: boolean;
  /** Null for a line of the user, and for one whose figures no longer propose anything. */
  readonly finding: Finding | null;
}

/** Lines that a document prints: a blank one is kept on the screen only, to be written. */
export const writtenItems = (items: readonly SynthesisItem[]): SynthesisItem[] =>
  items.filter(({ text }) => text.trim() !== "");
