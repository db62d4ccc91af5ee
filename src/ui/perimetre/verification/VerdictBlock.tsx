import { formatList, plural, sentence } from "@/domain/words/french";
import { RULE_FIELDS } from "@/domain/perimetres/rule/check-rule";
import type { RuleVerdict } from "@/domain/perimetres/verdict/perimetre-check";
import {
  fundingSentences,
  otherYearSentences,
  populationSentence,
} from "@/domain/perimetres/verdict/verdict-words";

interface Props {
  readonly verdict: RuleVerdict;
  /** Legal year of the population. */
  readonly year: number;
}

/** The latest year that would change the verdict, and the others behind one key. */
function OtherYears({ sentences }: { readonly sentences: readonly string[] }) {
  const [latest, ...others] = sentences;
  if (latest === undefined) return null;
  return (
    <div className="perimetre-warning">
      <p>{latest}</p>
      {others.length > 0 && (
        <details className="small">
          <summary>
            {others.length === 1 ? "Un autre millésime" : `${others.length} autres millésimes`}
          </summary>
          <ul>
            {others.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** What the rule of one ARS says of the perimeter. */
export function VerdictBlock({ verdict, year }: Props) {
  const { region, rule, population, wrongMembers } = verdict;
  if (!rule)
    return (
      <section className="perimetre-block">
        <h3>Règle de l’ARS, {region.nom}</h3>
        <p>
          Aucune règle chiffrée connue pour cette région&nbsp;: vous pouvez en saisir une, avec sa
          source, dans «&nbsp;Règles&nbsp;».
        </p>
      </section>
    );
  return (
    <section className="perimetre-block">
      <h3>Règle de l’{rule.nom}</h3>
      <p className={population.state === "too-small" ? "perimetre-warning" : undefined}>
        {populationSentence(population)} Population municipale {year}.
      </p>
      <OtherYears sentences={otherYearSentences(verdict)} />
      <p>{fundingSentences(verdict)}</p>
      {rule.cofinancing && <p>{sentence(rule.cofinancing.value)}</p>}
      {rule.durationYears ? (
        <p>Durée&nbsp;: {plural(rule.durationYears.value, "an", "ans")}.</p>
      ) : (
        <p className="small soft">Durée du contrat non précisée par la source.</p>
      )}
      {wrongMembers.length > 0 && (
        <p className="perimetre-warning">
          La source parle de regroupements d’EPCI&nbsp;: {formatList(wrongMembers)}{" "}
          {wrongMembers.length > 1 ? "n’en sont pas" : "n’en est pas un"}.
        </p>
      )}
      <details className="small">
        <summary>Sources de la règle</summary>
        <ul>
          {RULE_FIELDS.flatMap((field) => rule[field]?.source ?? [])
            .filter((source, at, all) => all.indexOf(source) === at)
            .map((source) => (
              <li key={source}>{source}</li>
            ))}
        </ul>
      </details>
    </section>
  );
}
