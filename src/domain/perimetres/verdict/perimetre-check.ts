import type { SheetContracts } from "../../sheet/sheet-contracts";
import type { TerritoryRef } from "../../geography/territory";
import type { ArsRule } from "../rule/ars-rule";
import type { Answer, OtherYear } from "../rule/funding";

/** A territory of another level that shares communes with the perimeter. */
export interface CheckPart {
  readonly code: string;
  readonly nom: string;
  /** Inhabitants in common, in the year used. */
  readonly population: number;
  /** Share of the inhabitants of the perimeter (0–1); null where nobody lives in it. */
  readonly share: number | null;
  /** All communes of the territory are in the perimeter. */
  readonly isWhole: boolean;
}

/** A bassin de vie that the border of the perimeter cuts. */
export interface SplitBassin extends CheckPart {
  /** Inhabitants of the bassin outside the perimeter. */
  readonly outside: number;
}

/** A connected piece of the perimeter; its members in the order of their codes, EPCI first. */
export interface PerimetrePiece {
  readonly members: readonly TerritoryRef[];
  readonly noms: readonly string[];
  readonly population: number;
}

/**
 * An adjacency without a common border that the contiguity of this perimeter rests on: it joins two
 * pieces that borders leave apart.
 */
export interface UsedException {
  /** Names of its two ends. */
  readonly a: string;
  readonly b: string;
  readonly ends: readonly [TerritoryRef, TerritoryRef];
  /** `pont`, `gué`, `bateau`, or `étude` for one that the user added. */
  readonly nature: string;
  readonly motif: string;
  /** False where another one joins the same pieces: a bridge beside a ford. */
  readonly isOnlyWay: boolean;
}

/** What the rule of an ARS says of the perimeter: of all of it, its other régions included. */
export interface RuleVerdict extends Answer {
  readonly region: CheckPart;
  /** Null: « aucune règle chiffrée connue ». */
  readonly rule: ArsRule | null;
  /** Legal years that would change the answer. */
  readonly otherYears: readonly OtherYear[];
  /** Names of members that the kind of unit of the rule does not allow. */
  readonly wrongMembers: readonly string[];
}

/** Everything that is said of a perimeter at each click. Warns, never blocks. */
export interface PerimetreCheck {
  readonly population: number;
  /** Legal year used, and population by legal year where it is published for every commune. */
  readonly populationYear: number;
  readonly populations: ReadonlyMap<number, number>;
  readonly communes: number;
  /** Official area (land register); null where it is not known of a commune. */
  readonly areaKm2: number | null;
  readonly epci: readonly CheckPart[];
  readonly departements: readonly CheckPart[];
  readonly regions: readonly CheckPart[];
  /** One when contiguous; the most inhabitants first. Empty for an empty perimeter. */
  readonly pieces: readonly PerimetrePiece[];
  readonly usedExceptions: readonly UsedException[];
  /** One by région that the perimeter touches, the most inhabitants first. */
  readonly verdicts: readonly RuleVerdict[];
  readonly splitBassins: readonly SplitBassin[];
  readonly contracts: SheetContracts;
}
