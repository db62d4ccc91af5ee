import { toFrenchCsv, type Cell } from "@/domain/words/csv";
import { formatDay, formatList, formatNumber, plural } from "@/domain/words/french";
import type { ArsRule } from "@/domain/perimetres/rule/ars-rule";
import type { FoundGroups, GroupCriterionId } from "@/domain/perimetres/search/search-types";
import type { Voisinage } from "@/domain/perimetres/graph/voisinage";
import type { Day } from "@/domain/day";
import { CRITERIA } from "./search-words";
import type { Units } from "@/domain/perimetres/search/units";

/** What a list of groups answers to: written in the file, so that it can be made again. */
export interface GroupsSubject {
  /** Units that every group holds. */
  readonly start: readonly number[];
  readonly rule: ArsRule;
  /** « sa ou ses régions ». */
  readonly area: string;
  readonly maxMembers: number;
  readonly isFree: boolean;
  readonly onlyMinimal: boolean;
  /** In the order in which they rank. */
  readonly criteria: readonly GroupCriterionId[];
  readonly voisinages: readonly Voisinage[];
  /** Day of the export. */
  readonly day: Day;
}

const COLUMNS: Record<GroupCriterionId, string> = {
  members: "Nombre d’EPCI",
  excess: "Habitants au-dessus du minimum",
  departements: "Départements",
  bassins: "Bassins de vie coupés",
  contracts: "Contrats signés ou adoptés touchés",
};

type UnitWords = Pick<
  Units,
  "noms" | "refOf" | "waysOf" | "populationOf" | "populationYear" | "day"
>;

function notesOf(
  { groups, found, isLimited }: FoundGroups,
  subject: GroupsSubject,
  { noms, populationYear, day }: UnitWords,
): string[] {
  const { rule, criteria } = subject;
  const order = criteria.map((id) => CRITERIA.find((each) => each.id === id)?.label ?? id);
  const limits = [
    `au plus ${subject.maxMembers} EPCI`,
    ...(subject.isFree ? ["sans EPCI déjà couvert par un contrat signé ou adopté"] : []),
    ...(subject.onlyMinimal ? ["seulement les groupes dont aucun EPCI n’est de trop"] : []),
  ];
  return [
    `Groupes d’EPCI d’un seul tenant qui contiennent ${formatList(subject.start.map((unit) => noms[unit] ?? ""))}`,
    `Règle (${rule.nom})\u00a0: au moins ${formatNumber(rule.minimum?.value ?? 0)} habitants. Source\u00a0: ${rule.minimum?.source ?? ""}`,
    `Zone de recherche\u00a0: ${subject.area}`,
    `Limites\u00a0: ${limits.join("\u00a0; ")}`,
    `Classement\u00a0: ${order.join(", puis ")}`,
    `${plural(found, "groupe valide", "groupes valides")}${isLimited ? " au moins (liste partielle, limite atteinte)" : ""}, ${plural(groups.length, "écrit ici", "écrits ici")}`,
    `Population municipale\u00a0: Insee, ${populationYear}. Contrats\u00a0: signés ou adoptés au ${formatDay(day)}`,
    ...subject.voisinages.map(
      ({ a, b, motif }) => `Voisins ajoutés à l’étude\u00a0: ${a.code} et ${b.code}, ${motif}`,
    ),
    `Fichier établi le ${formatDay(subject.day)}`,
  ];
}

/**
 * The groups found as a file for a French spreadsheet, one row a group, best first: codes as text;
 * then, after a blank line, the rule, area, limits and dates.
 */
export function groupsCsv(found: FoundGroups, subject: GroupsSubject, units: UnitWords): string {
  const header = [
    "Rang",
    "Codes SIREN des EPCI",
    "EPCI",
    `Population municipale (habitants, ${units.populationYear})`,
    ...subject.criteria.map((id) => COLUMNS[id]),
    "Liaisons sans frontière commune",
  ];
  const rows = found.groups.map((group, at): Cell[] => [
    at + 1,
    { code: group.map((unit) => units.refOf(unit).code).join(" + ") },
    group.map((unit) => units.noms[unit] ?? "").join(" + "),
    units.populationOf(group),
    ...found.values[at]!,
    units.waysOf(group).join("\u00a0; "),
  ]);
  const alone = (text: string | null): Cell[] => header.map((_, i) => (i === 0 ? text : null));
  return toFrenchCsv(header, [...rows, ...[null, ...notesOf(found, subject, units)].map(alone)]);
}
