import type { DossierBlock } from "../../dossier/dossier";
import type { Diagnostic, PlaceAround } from "@/domain/diagnostic/diagnostic";
import { formatNumber, formatShares, plural } from "@/domain/words/french";
import { table } from "./blocks";
import { capital } from "../french-spaces";
import type { DiagnosticInput } from "../diagnostic-input";
import { kindWords } from "./identity";

/** Beyond, a list of names says no more. */
const MOST_PLACES = 12;

const inBrackets = (text: string | undefined): string => (text ? ` (${text})` : "");

function placeNames(places: readonly PlaceAround[]): string {
  if (places.length === 0) return "aucun";
  if (places.length === 1) return places[0]!.nom;
  const shares = formatShares(places.map(({ share }) => share));
  const shown = places
    .slice(0, MOST_PLACES)
    .map(({ nom }, at) => `${nom}${inBrackets(shares[at])}`);
  const rest = places.length - shown.length;
  return `${shown.join(", ")}${rest > 0 ? ` et ${plural(rest, "autre", "autres")}` : ""}`;
}

/** Total by legal year, a year with a commune missing left out. */
function populationWords({ populations }: DiagnosticInput): string {
  const totals = populations.flatMap(({ year, values }) => {
    const total = values.reduce((sum, value) => sum + value, 0);
    return Number.isFinite(total) && values.length > 0 ? [`${year} : ${formatNumber(total)}`] : [];
  });
  return totals.length === 0 ? "non publiée" : totals.join(" ; ");
}

export function territorySheet(input: DiagnosticInput): DossierBlock {
  const { diagnostic } = input;
  const { subject, inside, epci, bassins, departements, regions } = diagnostic;
  const names = inside.communes.map(({ nom }) => nom);
  const rows: string[][] = [
    ["Nature", capital(kindWords(diagnostic))],
    ...(subject.code === null ? [] : [["Code", subject.code]]),
    ["Population municipale (habitants)", populationWords(input)],
    ...(subject.level === "epci" ? [] : [["EPCI (part des habitants)", placeNames(epci)]]),
    [
      `Communes (${formatNumber(names.length)})`,
      names.length > 60 ? "Liste au chapitre « À l’intérieur du territoire »." : names.join(", "),
    ],
    ["Bassins de vie (part des habitants)", placeNames(bassins)],
    ["Départements", placeNames(departements)],
    ["Régions", placeNames(regions)],
  ];
  return table(
    "Fiche du périmètre",
    [
      { head: "Élément", width: 0.28 },
      { head: "Contenu", width: 0.72 },
    ],
    rows,
    "",
  );
}

export function membersTable({ subject, epci }: Diagnostic): DossierBlock[] {
  if (subject.level !== "perimetre") return [];
  const shares = formatShares(epci.map(({ share }) => share));
  return [
    table(
      "EPCI du périmètre",
      [
        { head: "EPCI", width: 0.52 },
        { head: "Code", width: 0.14 },
        { head: "Communes", width: 0.12, align: "right" },
        { head: "Habitants", width: 0.12, align: "right" },
        { head: "Part", width: 0.1, align: "right" },
      ],
      epci.map((place, at) => [
        place.isInside ? place.nom : `${place.nom} (en partie)`,
        place.code,
        formatNumber(place.communes),
        formatNumber(place.population),
        shares[at] ?? "",
      ]),
      "Aucun EPCI ne partage de commune avec ce périmètre.",
    ),
  ];
}
