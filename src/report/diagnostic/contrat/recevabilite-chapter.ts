import { RULE_FIELDS } from "@/domain/perimetres/rule/check-rule";
import type { PerimetreCheck, RuleVerdict } from "@/domain/perimetres/verdict/perimetre-check";
import {
  fundingSentences,
  otherYearSentences,
  populationSentence,
} from "@/domain/perimetres/verdict/verdict-words";
import { formatList, formatNumber, formatParts, plural, sentence } from "@/domain/words/french";
import type { DossierBlock } from "../../dossier/dossier";
import { body, heading, note, table, textList } from "../chapters/blocks";

const people = (count: number): string => plural(count, "habitant", "habitants");

/** Bassins cut by the border that a document names; the others are counted. */
const MOST_BASSINS = 8;

/** « minimum atteint », as a heading says it. */
function findingWords({ rule, region, population }: RuleVerdict): string {
  const ars = rule?.nom ?? `ARS ${region.nom}`;
  switch (population.state) {
    case "enough":
      return `${ars} : minimum de population atteint`;
    case "too-small":
      return `${ars} : minimum de population non atteint`;
    case "unknown":
      return `${ars} : aucune règle chiffrée connue`;
  }
}

/** « ARS Bretagne, brochure… : « L’ARS contractualise… » »: a document, then its words. */
const QUOTED = /^(.+?)\s:\s(«.+)$/u;

/** Documents of a rule, each once, with all that is quoted of it. */
function sourcesOf({ rule }: RuleVerdict): string[] {
  const quotes = new Map<string, Set<string>>();
  for (const field of RULE_FIELDS) {
    const source = rule?.[field]?.source;
    if (source === undefined) continue;
    const [, document = source, quote] = QUOTED.exec(source) ?? [];
    const told = quotes.get(document) ?? new Set<string>();
    quotes.set(document, quote === undefined ? told : told.add(quote));
  }
  return [...quotes].map(([document, told]) =>
    told.size === 0 ? document : `${document} : ${[...told].join(" ; ")}`,
  );
}

/** What one ARS asks and pays, each with the words of its source. */
function verdictBlocks(verdict: RuleVerdict, { population, populationYear }: PerimetreCheck) {
  const { rule, wrongMembers } = verdict;
  const lines = rule
    ? [
        `${people(population)}, population municipale ${populationYear}. ${populationSentence(verdict.population)}`,
        ...otherYearSentences(verdict),
        fundingSentences(verdict),
        ...(rule.cofinancing ? [sentence(rule.cofinancing.value)] : []),
        rule.durationYears
          ? `Durée : ${plural(rule.durationYears.value, "an", "ans")}.`
          : "Durée du contrat non précisée par la source.",
        ...(wrongMembers.length > 0
          ? [
              `La source parle de regroupements d’EPCI : ${formatList(wrongMembers)} ${wrongMembers.length > 1 ? "n’en sont pas" : "n’en est pas un"}.`,
            ]
          : []),
      ]
    : [
        `${people(population)}, population municipale ${populationYear}.`,
        "La règle de cette ARS n’est pas connue de nos sources : demandez-la à la délégation départementale, puis saisissez-la avec sa source.",
      ];
  return [
    heading(2, findingWords(verdict)),
    ...textList(lines),
    ...sourcesOf(verdict).map((source) => note(`Source : ${source}.`.replace(/\.\.$/, "."))),
  ];
}

/** One piece or several, and what holds them together. */
function continuityLines({ pieces, usedExceptions }: PerimetreCheck): string[] {
  const [, ...apart] = pieces;
  const links = usedExceptions.map(({ a, b, nature, motif }) =>
    sentence(`Lien retenu entre ${a} et ${b} (${nature}) : ${motif}`),
  );
  if (apart.length === 0) return ["Le périmètre est d’un seul tenant.", ...links];
  const names = apart.map(({ noms, population }) => `${formatList(noms)} (${people(population)})`);
  return [
    `Le périmètre est en ${plural(pieces.length, "morceau", "morceaux")} ; à part : ${formatList(names)}.`,
    ...links,
  ];
}

const bordersLine = ({ regions, departements }: PerimetreCheck): string =>
  `${
    regions.length > 1
      ? `Plusieurs ARS : ${formatParts(regions)}.`
      : regions.map(({ nom }) => `Une seule ARS : ${nom}.`).join("")
  } ${plural(departements.length, "département", "départements")} : ${formatParts(departements)}.`;

function bassinsBlocks({ splitBassins }: PerimetreCheck): DossierBlock[] {
  if (splitBassins.length === 0) return [body("Aucun bassin de vie n’est coupé.")];
  const shown = splitBassins.toSorted((a, b) => b.population - a.population).slice(0, MOST_BASSINS);
  const rest = splitBassins.length - shown.length;
  return [
    table(
      "Bassins de vie coupés par la limite du périmètre",
      [
        { head: "Bassin de vie", width: 0.5 },
        { head: "Habitants dedans", width: 0.25, align: "right" },
        { head: "Habitants dehors", width: 0.25, align: "right" },
      ],
      shown.map(({ nom, population, outside }) => [
        nom,
        formatNumber(population),
        formatNumber(outside),
      ]),
      "",
    ),
    ...(rest > 0
      ? [
          note(
            `${plural(rest, "autre bassin est coupé", "autres bassins sont coupés")}, de moins d’habitants du périmètre.`,
          ),
        ]
      : []),
  ];
}

/** Whether the perimeter can be signed, by what each ARS asks; null where there is nothing to judge. */
export function recevabiliteChapter(check: PerimetreCheck | null): DossierBlock[] {
  if (!check)
    return [
      heading(1, "Recevabilité"),
      body("La recevabilité se juge sur un EPCI ou un périmètre : ce territoire n’en est pas un."),
    ];
  return [
    heading(1, "Recevabilité"),
    ...check.verdicts.flatMap((verdict) => verdictBlocks(verdict, check)),
    heading(2, "Continuité et limites"),
    ...textList([...continuityLines(check), bordersLine(check)]),
    ...bassinsBlocks(check),
  ];
}

/** « Réponse contraire avec la population de 2022 et 2021. », or nothing. */
function contraryWords({ population, otherYears }: RuleVerdict): string {
  const years = otherYears.filter(({ verdict }) => verdict.state !== population.state);
  return years.length === 0
    ? ""
    : ` Réponse contraire avec la population de ${formatList(years.map(({ year }) => String(year)))}.`;
}

/** The verdict of each ARS in one line, for a page that has room for no more. */
export const recevabiliteLines = (check: PerimetreCheck | null): string[] =>
  (check?.verdicts ?? []).map((verdict) => {
    const answer = verdict.rule
      ? `${populationSentence(verdict.population)}${contraryWords(verdict)} ${fundingSentences(verdict)}`
      : "Demandez sa règle à la délégation départementale.";
    return `${findingWords(verdict)}. ${answer}`;
  });
