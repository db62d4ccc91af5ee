import { formatDay, formatList, formatNumber, formatShare, plural } from "@/domain/french";
import { RULE_FIELDS } from "@/domain/perimetres/check-rule";
import type { PerimetreCheck, Piece, RuleVerdict } from "@/domain/perimetres/perimetre-check";
import {
  fundingSentences,
  otherYearSentences,
  populationSentence,
} from "@/domain/perimetres/verdict-words";
import type { TerritoryRef } from "@/domain/territory";
import { CompactnessBlock } from "./CompactnessBlock";

function Verdict({ verdict, year }: { readonly verdict: RuleVerdict; readonly year: number }) {
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
      {otherYearSentences(verdict).map((words) => (
        <p key={words} className="perimetre-warning">
          {words}
        </p>
      ))}
      <p>{fundingSentences(verdict)}</p>
      {rule.cofinancing && <p>{rule.cofinancing.value}.</p>}
      {rule.durationYears ? (
        <p>Durée&nbsp;: {plural(rule.durationYears.value, "an", "ans")}.</p>
      ) : (
        <p className="small soft">Durée du contrat non précisée par la source.</p>
      )}
      {wrongMembers.length > 0 && (
        <p className="perimetre-warning">
          La source parle de regroupements d’EPCI&nbsp;: {formatList(wrongMembers)} n’en est pas un.
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

interface ContiguityProps {
  readonly pieces: readonly Piece[];
  readonly used: PerimetreCheck["usedExceptions"];
  readonly onZoom: (member: TerritoryRef) => void;
}

function Contiguity({ pieces, used, onZoom }: ContiguityProps) {
  const [, ...apart] = pieces;
  return (
    <section className="perimetre-block">
      <h3>Continuité</h3>
      {apart.length === 0 ? (
        <p>D’un seul tenant.</p>
      ) : (
        <>
          <p className="perimetre-warning">
            En {plural(pieces.length, "morceau", "morceaux")}&nbsp;: un contrat se conclut
            d’ordinaire sur un territoire d’un seul tenant.
          </p>
          <ul>
            {apart.map(({ noms, population, members }) => (
              <li key={noms.join()}>
                {formatList(noms)} ({plural(population, "habitant", "habitants")}){" "}
                <button
                  type="button"
                  className="button small"
                  onClick={() => members[0] && onZoom(members[0])}
                >
                  Zoomer<span className="visually-hidden"> sur {noms[0]}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {used.map(({ a, b, nature, motif }) => (
        <p key={`${a} ${b}`} className="small soft">
          Lien retenu entre {a} et {b} ({nature})&nbsp;: {motif}.
        </p>
      ))}
    </section>
  );
}

function Contracts({ contracts }: Pick<PerimetreCheck, "contracts">) {
  const { inPerimeter, coverage } = contracts;
  const current = inPerimeter.filter(({ status }) => status !== null && status !== "terminé");
  return (
    <section className="perimetre-block">
      <h3>Contrats déjà là au {formatDay(coverage.day)}</h3>
      {current.length === 0 ? (
        <p>Aucun contrat en cours recensé dans ce périmètre.</p>
      ) : (
        <ul>
          {current.map(({ cls, status, share, isPartial }) => (
            <li key={cls.id}>
              {cls.nom}, {status}
              {share !== null &&
                `, ${formatShare(share)} des habitants${isPartial ? ", en partie" : ""}`}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface Props {
  readonly check: PerimetreCheck;
  readonly onZoom: (member: TerritoryRef) => void;
}

/** What is said of the perimeter at each click: warns, never blocks. */
export function CheckPanel({ check, onZoom }: Props) {
  const { departements, regions, splitBassins, populationYear } = check;
  return (
    <div className="perimetre-check">
      {check.verdicts.map((verdict) => (
        <Verdict key={verdict.region.code} verdict={verdict} year={populationYear} />
      ))}
      <Contiguity pieces={check.pieces} used={check.usedExceptions} onZoom={onZoom} />
      <CompactnessBlock check={check} />
      <Contracts contracts={check.contracts} />
      <section className="perimetre-block">
        <h3>Limites traversées</h3>
        <p>
          {regions.length > 1
            ? `Plusieurs ARS\u00a0: ${formatList(regions.map(({ nom, share }) => `${nom} (${formatShare(share ?? 0)})`))}.`
            : regions.map(({ nom }) => `ARS ${nom}.`).join("")}{" "}
          {plural(departements.length, "département", "départements")}&nbsp;:{" "}
          {formatList(departements.map(({ nom, share }) => `${nom} (${formatShare(share ?? 0)})`))}.
        </p>
        {splitBassins.length === 0 ? (
          <p>Aucun bassin de vie coupé.</p>
        ) : (
          <details>
            <summary>
              {plural(splitBassins.length, "bassin de vie coupé", "bassins de vie coupés")}
            </summary>
            <ul>
              {splitBassins.map(({ code, nom, population, outside }) => (
                <li key={code}>
                  {nom}&nbsp;: {plural(population, "habitant", "habitants")} dedans,{" "}
                  {formatNumber(outside)} dehors
                </li>
              ))}
            </ul>
          </details>
        )}
      </section>
    </div>
  );
}
