import type { MeasureText } from "@/charts/figure";
import { formatList, plural } from "@/domain/words/french";
import type { ComparedMember } from "@/domain/perimetres/compare/compare-members";
import type {
  PerimetreComparison,
  ComparisonPair,
} from "@/domain/perimetres/compare/compare-perimetres";
import {
  differenceWords,
  comparedFigureWords,
  headWords,
} from "@/domain/perimetres/compare/compare-profiles";
import type { ComparisonCell } from "@/domain/perimetres/compare/compare-rows";
import type { DossierBlock } from "../../dossier/dossier";
import {
  asWritten,
  bold,
  body,
  figures,
  heading,
  bulletList,
  note,
  say,
  table,
  type DossierColumn,
} from "./blocks";
import { centredMap } from "../figures/centred-map";
import { differenceFigures } from "../figures/difference-figures";
import type { DiagnosticInput } from "../diagnostic-input";

const cellWords = ({ text, difference }: ComparisonCell): string =>
  difference === "" ? text : `${text} (A : ${difference})`;

/** Columns of the perimeters, named as the user did. */
const columnsOf = ({ perimetres }: PerimetreComparison, width: number): DossierColumn[] =>
  perimetres.map(({ letter, nom }) => ({
    head: `${letter}\u00a0: ${nom}`,
    width: width / perimetres.length,
    isWritten: true,
  }));

function factsTable(comparison: PerimetreComparison): DossierBlock {
  return table(
    "Les périmètres, côte à côte",
    [{ head: "", width: 0.24 }, ...columnsOf(comparison, 0.76)],
    comparison.rows.map(({ head, cells }) => [head, ...cells.map(cellWords)]),
    "",
  );
}

const membersWords = (members: readonly ComparedMember[]): string =>
  members.length === 0
    ? "aucun"
    : members
        .map(({ nom, population }) => `${nom} (${plural(population, "habitant", "habitants")})`)
        .join(" ; ");

const membersList = ({ letter, members }: ComparisonPair): DossierBlock[] =>
  bulletList([
    [bold(`Dans A et ${letter} : `), say(membersWords(members.both))],
    [bold("Dans A seulement : "), say(membersWords(members.onlyA))],
    [bold(`Dans ${letter} seulement : `), say(membersWords(members.onlyB))],
  ]);

function profileTable(comparison: PerimetreComparison): DossierBlock[] {
  const { perimetres, indicators } = comparison;
  if (!indicators) return [];
  const others = perimetres.slice(1);
  return [
    heading(2, "Leurs profils"),
    body(
      "Indicateurs qui ont un chiffre propre dans tous les périmètres, avec leur intervalle. La différence est celle de A avec chacun des autres : ni bonne ni mauvaise en soi.",
    ),
    table(
      "Chiffres propres des périmètres",
      [
        { head: "Indicateur", width: 0.28 },
        ...columnsOf(comparison, 0.38),
        ...others.map(({ letter }) => ({
          head: `A par rapport à ${letter}`,
          width: 0.34 / others.length,
        })),
      ],
      indicators.map((compared) => [
        headWords(compared),
        ...compared.figures.map((figure) => comparedFigureWords(figure, compared.indicator)),
        ...compared.differences.map((each) => differenceWords(each, compared.indicator)),
      ]),
      "Aucun indicateur n’a de chiffre propre dans tous ces périmètres.",
    ),
    note(
      "« Intervalles disjoints » demande plus qu’un test de la différence : des intervalles qui se recouvrent un peu n’excluent pas une différence. Sans mention : un intervalle manque, l’écart n’est pas testé. Les comparaisons sont nombreuses et ne sont pas corrigées entre elles.",
    ),
  ];
}

/** Which perimeters have no place in the comparison, and why. */
const leftOut = (others: readonly string[]): DossierBlock[] =>
  others.length === 0
    ? []
    : [
        {
          kind: "paragraph",
          style: "note",
          content: [
            say(
              `Trois périmètres se comparent à la fois : ici, celui de ce diagnostic et les premiers de la liste. ${others.length > 1 ? "Ne sont pas comparés" : "N’est pas comparé"} : `,
            ),
            asWritten(formatList(others)),
            say("."),
          ],
        },
      ];

/** The perimeters of the study beside the subject; nothing without a second one. */
export function comparisonChapter(
  { comparison: given, files }: Pick<DiagnosticInput, "comparison" | "files">,
  width: number,
  measure: MeasureText,
): DossierBlock[] {
  if (!given) return [];
  const { comparison, communes, subject, others } = given;
  const { perimetres, pairs } = comparison;
  const { epci, departement: departements } = files.levels;
  const outlines = { epci, communes, departements, note: files.note };
  const maps = pairs.map((_, at) =>
    centredMap(width, (wide) => differenceFigures(comparison, outlines, wide, measure)[at] ?? null),
  );
  return [
    heading(1, "Comparaison des périmètres étudiés"),
    body(
      `L’étude compare ${plural(perimetres.length, "périmètre", "périmètres")}. ${subject} est celui de ce diagnostic. Les différences sont celles de A avec ${formatList(perimetres.slice(1).map(({ letter }) => letter))}.`,
    ),
    ...bulletList(perimetres.map(({ letter, nom }) => [bold(`${letter} : `), asWritten(nom)])),
    ...leftOut(others),
    factsTable(comparison),
    note(
      "Nouvellement couverts : habitants qui ne sont aujourd’hui sous aucun contrat signé ou adopté. Le financement est celui que publie chaque ARS, pour tous les habitants du périmètre.",
    ),
    heading(2, "Leurs membres"),
    ...pairs.flatMap((pair, at) => [...membersList(pair), ...figures(maps[at] ?? null)]),
    ...profileTable(comparison),
  ];
}
