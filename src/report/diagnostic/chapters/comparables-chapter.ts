import type { DossierBlock } from "../../dossier/dossier";
import type { Comparables } from "@/domain/diagnostic/comparables/comparables";
import type { ComparableVariable } from "@/domain/diagnostic/comparables/comparable-variable";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import { unusedWords, usedWords } from "@/domain/diagnostic/comparables/variables-words";
import { formatNumber, plural } from "@/domain/words/french";
import { levelName } from "@/domain/words/level-name";
import { body, heading, note, table } from "./blocks";
import { capital } from "../french-spaces";

/** Variables that fit as columns beside the name and the distance. */
const MOST_COLUMNS = 5;

const show = (value: number, { decimals }: ComparableVariable): string =>
  Number.isFinite(value) ? formatNumber(value, decimals) : "sans donnée";

const headOf = ({ label, unit }: ComparableVariable): string =>
  unit === "" ? label : `${label} (${unit})`;

/** The subject first, then its like. */
function neighboursTable({ used, neighbours, level }: Comparables, nom: string): DossierBlock {
  const columns = used.slice(0, MOST_COLUMNS);
  return table(
    "Territoires comparables, du plus proche au moins proche",
    [
      { head: capital(levelName(level).one), width: 0.25 },
      { head: "Distance", width: 0.1, align: "right" },
      ...columns.map(({ variable }) => ({
        head: headOf(variable),
        width: 0.65 / Math.max(1, columns.length),
        align: "right" as const,
      })),
    ],
    neighbours.length === 0
      ? []
      : [
          [nom, "–", ...columns.map(({ variable, own }) => show(own, variable))],
          ...neighbours.map(({ nom: other, distance, values }) => [
            other,
            formatNumber(distance, 2),
            ...columns.map(({ variable }, at) => show(values[at]!, variable)),
          ]),
        ],
    "Aucun territoire comparable n’a été cherché : trop peu de variables ont une valeur ici.",
  );
}

/** Which territories look like the subject, and on what. */
export function comparablesChapter({ comparables, subject }: Diagnostic): DossierBlock[] {
  const { used, neighbours, incomplete, level } = comparables;
  const { many, one } = levelName(level);
  return [
    heading(1, "Territoires comparables"),
    body(
      `Parmi les ${many} de France, ceux qui ressemblent le plus au territoire par leur population et leurs conditions de vie. Aucune variable de santé n’entre dans le calcul : ce que l’on compare ne choisit pas ses propres repères. Une distance de 0 désigne un jumeau, une distance de 1 un écart type d’écart en moyenne.`,
    ),
    body(usedWords(comparables)),
    ...unusedWords(comparables).map(note),
    neighboursTable(comparables, subject.nom),
    ...(used.length > MOST_COLUMNS && neighbours.length > 0
      ? [note("Toutes les variables sont dans le tableur, feuille « Comparables ».")]
      : []),
    ...(incomplete > 0
      ? [
          note(
            `${plural(incomplete, `${one} est écarté`, `${many} sont écartés`)} du calcul, faute d’une des variables.`,
          ),
        ]
      : []),
  ];
}
