import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import { isArea } from "@/domain/diagnostic/reference";
import { formatList, formatNumber, plural } from "@/domain/words/french";
import { levelName } from "@/domain/words/level-name";

/** « EPCI », « périmètre de 5 EPCI »… */
export function kindWords({ subject }: Diagnostic): string {
  if (subject.level !== "perimetre") return levelName(subject.level).one;
  const epci = subject.members.filter(({ level }) => level === "epci").length;
  const communes = subject.members.length - epci;
  const parts = [
    ...(epci > 0 ? [plural(epci, "EPCI", "EPCI")] : []),
    ...(communes > 0 ? [plural(communes, "commune seule", "communes seules")] : []),
  ];
  return parts.length === 0 ? "périmètre sans membre" : `périmètre de ${formatList(parts)}`;
}

/** Where a subject lies: its départements, or its régions for a département or a former région. */
export function areaWords({ subject, departements, regions }: Diagnostic): string {
  if (subject.level === "region") return "";
  const places = isArea(subject.level) ? regions : departements;
  return formatList(places.map(({ nom }) => nom));
}

/** « CA du Pays de Landerneau-Daoulas : 50 011 habitants en 2023, 22 communes, Finistère ». */
export function identityWords(diagnostic: Diagnostic): string {
  const { subject, population, populationDate, inside, epci } = diagnostic;
  const communes = inside.communes.length;
  if (communes === 0) return `${subject.nom} : aucune commune`;
  const isMany = isArea(subject.level);
  return [
    `${subject.nom} : ${plural(population, "habitant", "habitants")} en ${populationDate}`,
    ...(subject.level === "perimetre" && epci.length > 1 && subject.members.length > 1
      ? [plural(subject.members.filter(({ level }) => level === "epci").length, "EPCI", "EPCI")]
      : []),
    ...(isMany ? [`${formatNumber(epci.length)}\u00a0EPCI en tout ou partie`] : []),
    ...(subject.level === "commune" ? [] : [plural(communes, "commune", "communes")]),
    areaWords(diagnostic),
  ]
    .filter((part) => part !== "" && !part.startsWith("0\u00a0"))
    .join(", ");
}
