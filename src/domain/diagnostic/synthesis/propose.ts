import type { DiagnosticBook } from "../../book/book";
import { departementOf } from "../../geography/code";
import { rowsOfZone } from "../../geography/commune-index";
import type { Subject } from "../../group/subject";
import { SYNTHESIS_LISTS } from "../notes/diagnostic-notes";
import type { Profile } from "../profile/profile";
import { doubleEntries, type DoubleEntry } from "./beside-both";
import { contextFinding } from "./context-findings";
import { companionWords, contradictionOf } from "./contradictions";
import type { Finding } from "./finding";
import { membersSpread } from "./members-spread";
import { membersFinding, ownFinding } from "./own-findings";

const familyOf = ({ entry }: Finding): string => entry.indicator.traits.family;

/** What both references agree upon before what they do not, then the widest gap. */
const byStrength = (a: Finding, b: Finding): number =>
  Number(a.list === "contraste") - Number(b.list === "contraste") ||
  b.size - a.size ||
  a.key.localeCompare(b.key);

/** One indicator by family: the others tell the same fact again, and stand after it where they agree. */
function onePerFamily(
  findings: readonly Finding[],
  withCompanion = (finding: Finding, _others: readonly Finding[]): Finding => finding,
): Finding[] {
  const byFamily = new Map<string, Finding[]>();
  for (const finding of findings.toSorted(byStrength))
    byFamily.set(familyOf(finding), [...(byFamily.get(familyOf(finding)) ?? []), finding]);
  return [...byFamily.values()].map(([first, ...others]) => withCompanion(first!, others));
}

const sideOf = ({ standings }: Finding): string | null => standings.at(-1)?.side ?? null;

/** Another indicator of the family that tells the same: the same list, and of what has no good side the same side. */
const isCompanion = (finding: Finding, other: Finding): boolean =>
  other.list === finding.list &&
  (other.list !== "caracteristique" || sideOf(other) === sideOf(finding));

/** « … De même : … »: the first companion of a finding, after it. */
function companions(all: readonly DoubleEntry[]) {
  const byKey = new Map(all.map((of) => [of.key, of]));
  return (finding: Finding, others: readonly Finding[]): Finding => {
    const [other] = others.filter((each) => isCompanion(finding, each));
    const of = other && byKey.get(other.key);
    return of && of.entry.scale === "own"
      ? { ...finding, text: `${finding.text} ${companionWords(of, other.standings)}` }
      : finding;
  };
}

/** Pairs that the catalogue declares, where both figures are there and contradict each other. */
function contradictions(all: readonly DoubleEntry[]): Finding[] {
  const byKey = new Map(all.map((of) => [of.key, of]));
  return all.flatMap((of) => {
    const beside = byKey.get(of.traits.synthesis?.beside ?? "");
    return (beside && contradictionOf(of, beside, all)) ?? [];
  });
}

/** Several wider figures against the same one of the territory make one line, the widest gap. */
function onePerOpponent(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string | null>();
  return findings.toSorted(byStrength).filter(({ entry }) => {
    if (entry.scale === "own") return true;
    const beside = entry.indicator.traits.synthesis?.beside ?? null;
    return !seen.has(beside) && seen.add(beside);
  });
}

/** Families of which the territory, or its members, have a figure: a wider one adds nothing. */
const nearerFamilies = (all: readonly DoubleEntry[]): ReadonlySet<string> =>
  new Set(
    all
      .filter(({ entry }) => entry.scale !== "around")
      .filter(({ entry }) => entry.readings.some(({ measure }) => measure.state === "value"))
      .map(({ traits }) => traits.family),
  );

const departementsOf = ({ zoning }: Subject, { files }: DiagnosticBook): ReadonlySet<string> =>
  new Set(rowsOfZone(zoning, 0).map((row) => departementOf(files.atlas.communes.codes[row]!)));

/**
 * The synthesis that the figures propose: what characterises the territory, its strengths and
 * points of attention, which rest on its own figures only, those on which the références disagree,
 * measures that contradict each other, and what the wider territories tell of the surroundings.
 * There is no overall score.
 *
 * @param profiles the same subject beside its région, where it has one, then beside France
 */
export function proposeFindings(profiles: readonly Profile[], book: DiagnosticBook): Finding[] {
  const all = doubleEntries(profiles);
  const subject = profiles.at(-1)!.subject;
  const parted = contradictions(all);
  const isParted = new Set(parted.map(({ key }) => key));
  const rest = all.filter(({ key }) => !isParted.has(key));
  const departements = departementsOf(subject, book);
  const spreadOf = ({ entry }: DoubleEntry): string => membersSpread(entry, subject, book);
  // What both measures say together is said there: the other one speaks alone where all agree on it.
  const isSaid = new Set(
    parted.flatMap(({ entry }) => entry.indicator.traits.synthesis?.beside ?? []),
  );
  const near = onePerFamily(
    rest
      .flatMap((of) => ownFinding(of, { departements, spreadOf }) ?? membersFinding(of) ?? [])
      .filter(({ list, key }) => list !== "contraste" || !isSaid.has(key)),
    companions(all),
  );
  const known = nearerFamilies(all);
  const around = onePerFamily(rest.flatMap((of) => contextFinding(of) ?? [])).filter(
    (finding) => !known.has(familyOf(finding)),
  );
  const found = [...near, ...onePerOpponent(parted), ...around];
  return SYNTHESIS_LISTS.flatMap((wanted) => found.filter(({ list }) => list === wanted));
}
