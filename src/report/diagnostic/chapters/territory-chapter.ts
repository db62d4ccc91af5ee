import type { DossierBlock } from "../../dossier/dossier";
import type { Diagnostic, PlaceAround } from "@/domain/diagnostic/diagnostic";
import type { Cls } from "@/domain/contract/cls";
import { formatDay, formatNumber, formatShares, plural } from "@/domain/words/french";
import { body, figures, heading, note, table, textList } from "./blocks";
import { datesWords, emptyWords, extentWords } from "../contrat/contract-words";
import { coverageWords } from "../words/coverage-words";
import { capital } from "../french-spaces";
import type { DiagnosticInput } from "../diagnostic-input";
import { areaWords, identityWords, kindWords } from "./identity";
import type { DiagnosticMaps } from "../figures/map-figures";

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

function sheet(input: DiagnosticInput): DossierBlock {
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

function membersTable({ subject, epci }: Diagnostic): DossierBlock[] {
  if (subject.level !== "perimetre") return [];
  const shares = formatShares(epci.map(({ share }) => share));
  return [
    table(
      "EPCI du périmètre",
      [
        { head: "EPCI", width: 0.5 },
        { head: "Code", width: 0.2 },
        { head: "Communes", width: 0.12, align: "right" },
        { head: "Habitants (part)", width: 0.18, align: "right" },
      ],
      epci.map((place, at) => [
        place.isInside ? place.nom : `${place.nom} (en partie)`,
        place.code,
        formatNumber(place.communes),
        `${plural(place.population, "habitant", "habitants")}${inBrackets(shares[at])}`,
      ]),
      "Aucun EPCI ne partage de commune avec ce périmètre.",
    ),
  ];
}

/** Those that nothing links to the territory but their département. */
function unplacedContracts({ contracts, departements }: Diagnostic): DossierBlock[] {
  const { withoutPerimeter } = contracts;
  if (withoutPerimeter.length === 0) return [];
  const where = departements.length > 1 ? "des départements" : "du département";
  const title = `Contrats ${where} au périmètre inconnu ou connu en partie`;
  return [
    heading(3, title),
    body("Rien ne dit s’ils concernent le territoire : ils ne comptent pas dans la couverture."),
    table(
      `Contrats au périmètre inconnu ou connu en partie, au ${formatDay(contracts.coverage.day)}`,
      [
        { head: "Contrat", width: 0.44 },
        { head: "État", width: 0.14 },
        { head: "Dates", width: 0.26 },
        { head: "Confiance", width: 0.16 },
      ],
      withoutPerimeter.map((contract) => [
        contract.cls.nom,
        contract.status ?? "inconnu à cette date",
        datesWords(contract),
        contract.cls.confiance,
      ]),
      "",
    ),
  ];
}

/** The avenant is told with the contract that it changes. */
const nameWords = ({ nom, avenant }: Cls): string =>
  avenant === "" ? nom : `${nom}. Avenant : ${avenant}`;

function contractsTable({ contracts }: Diagnostic): DossierBlock {
  const { inPerimeter, coverage } = contracts;
  return table(
    `Contrats recensés, au ${formatDay(coverage.day)}`,
    [
      { head: "Contrat", width: 0.29 },
      { head: "État", width: 0.13 },
      { head: "Dates", width: 0.23 },
      { head: "Étendue sur le territoire", width: 0.2 },
      { head: "Confiance", width: 0.15 },
    ],
    inPerimeter.map((contract) => [
      nameWords(contract.cls),
      contract.status ?? "inconnu à cette date",
      datesWords(contract),
      extentWords(contract),
      contract.cls.confiance,
    ]),
    emptyWords(coverage),
  );
}

/** What the territory is made of, where it lies, and the contracts that are already there. */
export function territoryChapter(input: DiagnosticInput, maps: DiagnosticMaps): DossierBlock[] {
  const { diagnostic } = input;
  const area = areaWords(diagnostic);
  const isDrawn = maps.location !== null;
  return [
    heading(1, "Le territoire"),
    body(`${identityWords(diagnostic)}.`),
    sheet(input),
    ...membersTable(diagnostic),
    ...figures(maps.location),
    ...(isDrawn || area === ""
      ? []
      : [note("La carte de situation n’est pas reproduite : les contours manquent.")]),
    heading(2, "À savoir avant de lire"),
    ...(diagnostic.remarks.length === 0
      ? [body("Rien de particulier n’est à signaler.")]
      : textList(diagnostic.remarks)),
    heading(2, "Contrats locaux de santé déjà là"),
    body(coverageWords(diagnostic)),
    contractsTable(diagnostic),
    ...unplacedContracts(diagnostic),
    ...figures(maps.coverage),
    ...(maps.coverage
      ? []
      : [note("La carte de la couverture n’est pas reproduite : les contours manquent.")]),
  ];
}
