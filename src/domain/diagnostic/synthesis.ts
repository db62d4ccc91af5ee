import { quantile } from "@/stats/quantile";
import { isWider } from "../geography/level-table";
import type { SynthesisEdits, SynthesisList } from "./notes/diagnostic-notes";
import { isFavourable, type Side } from "./judgement";
import { entriesOf, type Profile } from "./profile/profile";
import type { ProfileEntry } from "./profile/profile-entry";
import type { Reading } from "./words/reading";
import { formatShare } from "../words/french";
import { FALSE_DISCOVERY_RATE, readingSentence, spreadSentence } from "./words/sentence";

/** A point that the figures put forward, with what it rests on. */
export interface Finding {
  readonly key: string;
  readonly list: SynthesisList;
  readonly entry: ProfileEntry;
  /** `tested`: significant after correction; `position`: in the end quarter, without any test. */
  readonly evidence: "tested" | "position";
  /** Gap to the reference in interquartile ranges of the comparison set, at most 3. */
  readonly size: number;
  /** 0: the territory itself; 1: the bassin of most inhabitants; 2: the département or région. */
  readonly distance: 0 | 1 | 2;
  readonly text: string;
  /** Figures without the words of the test, without a last point: for a list that names it. */
  readonly short: string;
}

/** A line of the synthesis as the user leaves it. */
export interface SynthesisItem {
  readonly key: string;
  readonly list: SynthesisList;
  readonly text: string;
  readonly isRewritten: boolean;
  /** Null for a line that the user added. */
  readonly finding: Finding | null;
}

/** Lines that a document prints: a blank one is kept on the screen only, to be written. */
export const writtenItems = (items: readonly SynthesisItem[]): SynthesisItem[] =>
  items.filter(({ text }) => text.trim() !== "");

/** Beyond, one odd territory would rank first everywhere (County Health Rankings truncates too). */
const MAX_SIZE = 3;

function sizeOf({ setValues, reference }: ProfileEntry, value: number): number {
  if (reference.value === null || setValues.length === 0) return 0;
  const sorted = Float64Array.from(setValues).sort();
  const range = quantile(sorted, 0.75) - quantile(sorted, 0.25);
  return range > 0 ? Math.min(MAX_SIZE, Math.abs(value - reference.value) / range) : 0;
}

function distanceOf({ scale, level }: ProfileEntry): 0 | 1 | 2 {
  if (scale === "own") return 0;
  return isWider("departement", level) ? 1 : 2;
}

/** Where a reading belongs, and on what evidence; null where nothing may be put forward. */
function placeIn(
  { indicator }: ProfileEntry,
  { comparison, position }: Reading,
): Pick<Finding, "list" | "evidence"> | null {
  if (comparison.state === "impossible" || comparison.side === null) return null;
  const favourable = isFavourable(comparison.side, indicator.polarity);
  if (favourable === null) return null;
  const list = favourable ? "atout" : "attention";
  if (comparison.state === "tested")
    return comparison.adjusted < FALSE_DISCOVERY_RATE ? { list, evidence: "tested" } : null;
  const end = comparison.side === "higher" ? 4 : 1;
  return position?.quarter === end ? { list, evidence: "position" } : null;
}

function leadFinding(entry: ProfileEntry, reading: Reading): Finding | null {
  const placed = placeIn(entry, reading);
  if (!placed || reading.measure.state !== "value") return null;
  const { text, short } = readingSentence(entry, reading);
  return {
    key: entry.key,
    ...placed,
    entry,
    size: sizeOf(entry, reading.measure.value),
    distance: distanceOf(entry),
    text,
    short,
  };
}

/** Share of the inhabitants of the subject who must live on the same side of the reference. */
const MIN_AGREED = 0.75;
/** Share of the inhabitants of the subject who must live in a part of the end quarter. */
const MIN_IN_END = 0.5;

/**
 * Where nothing sums the parts up: three quarters of the inhabitants live in parts on the same side
 * of the reference, and half of them in parts of the end quarter, or tested there. The sentence
 * tells the share: the others are not of it.
 */
function sharedFinding(entry: ProfileEntry): Finding | null {
  const parts = entry.readings.flatMap((reading) => {
    const { measure, comparison } = reading;
    const share = reading.place.share ?? 0;
    return measure.state === "value" && "side" in comparison
      ? [{ share, value: measure.value, side: comparison.side, placed: placeIn(entry, reading) }]
      : [];
  });
  const shareOf = (side: Side): number =>
    parts.reduce((sum, part) => sum + (part.side === side ? part.share : 0), 0);
  const side: Side = shareOf("higher") > shareOf("lower") ? "higher" : "lower";
  const inEndParts = parts.filter((part) => part.side === side && part.placed !== null);
  const inEnd = inEndParts.reduce((sum, { share }) => sum + share, 0);
  const list = inEndParts[0]?.placed?.list;
  if (!list || shareOf(side) < MIN_AGREED || inEnd < MIN_IN_END) return null;
  const isTested = inEndParts.every(({ placed }) => placed?.evidence === "tested");
  const evidence = isTested ? "tested" : "position";
  const weight = parts.reduce((sum, { share }) => sum + share, 0);
  const size = parts.reduce((sum, { share, value }) => sum + share * sizeOf(entry, value), 0);
  const { text, short } = spreadSentence(entry);
  const share = `${formatShare(inEnd)} des habitants`;
  return {
    key: entry.key,
    list,
    evidence,
    entry,
    size: size / weight,
    distance: distanceOf(entry),
    text: `${text} ${share} vivent dans un territoire ${END_WORDS[evidence][side]}${isTested ? "" : " (écart non testé)"}.`,
    short: `${short}. ${share} ${SHORT_END[evidence][side]}`,
  };
}

const END_WORDS: Record<Finding["evidence"], Record<Side, string>> = {
  tested: {
    higher: "significativement au-dessus de la référence",
    lower: "significativement au-dessous de la référence",
  },
  position: {
    higher: "du quart le plus élevé",
    lower: "du quart le plus bas",
  },
};

const SHORT_END: typeof END_WORDS = {
  tested: {
    higher: "significativement au-dessus",
    lower: "significativement au-dessous",
  },
  position: {
    higher: "dans le quart le plus élevé",
    lower: "dans le quart le plus bas",
  },
};

function findingOf(entry: ProfileEntry): Finding | null {
  if (!entry.indicator.traits.isPutForward) return null;
  if (entry.lead) return leadFinding(entry, entry.lead);
  return entry.scale === "inside" ? null : sharedFinding(entry);
}

const byStrength = (a: Finding, b: Finding): number =>
  a.distance - b.distance ||
  Number(b.evidence === "tested") - Number(a.evidence === "tested") ||
  b.size - a.size ||
  a.key.localeCompare(b.key);

/**
 * Strengths and points of attention that the profile proposes: what concerns the territory itself
 * first, then tested differences before mere positions, then the widest gap. One indicator by
 * family. There is no overall score.
 */
export function proposeFindings(profile: Profile): Finding[] {
  const ranked = entriesOf(profile)
    .flatMap((entry) => findingOf(entry) ?? [])
    .sort(byStrength);
  const seen = new Set<string>();
  return ranked.filter(({ entry }) => {
    const { family } = entry.indicator.traits;
    if (seen.has(family)) return false;
    seen.add(family);
    return true;
  });
}

/** The synthesis as the user edited it: hidden, rewritten, reordered, completed. */
export function editSynthesis(
  findings: readonly Finding[],
  { hidden, texts, order, added }: SynthesisEdits,
): SynthesisItem[] {
  const proposed = findings
    .filter(({ key }) => !hidden.includes(key))
    .map((finding): SynthesisItem => ({
      key: finding.key,
      list: finding.list,
      text: texts[finding.key] ?? finding.text,
      isRewritten: texts[finding.key] !== undefined,
      finding,
    }));
  const own = added.map(({ id, list, text }): SynthesisItem => ({
    key: id,
    list,
    text,
    isRewritten: false,
    finding: null,
  }));
  const rankOf = ({ key }: SynthesisItem): number => {
    const at = order.indexOf(key);
    return at === -1 ? order.length : at;
  };
  return [...proposed, ...own].sort((a, b) => rankOf(a) - rankOf(b));
}
