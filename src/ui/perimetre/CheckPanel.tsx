import { formatDay, formatList, formatNumber, formatShare, plural } from "@/domain/french";
import { RULE_FIELDS } from "@/domain/perimetres/check-rule";
import type { Funding, PopulationVerdict } from "@/domain/perimetres/funding";
import type { PerimetreCheck, Piece, RuleVerdict } from "@/domain/perimetres/perimetre-check";
import type { TerritoryRef } from "@/domain/territory";
import { CompactnessBlock } from "./CompactnessBlock";

const euros = (value: number): string => `${formatNumber(value)}\u00a0€`;

function populationWords(verdict: PopulationVerdict): string {
  switch (verdict.state) {
    case "unknown":
      return "La source ne donne pas de population minimale.";
    case "enough":
      return `Population suffisante\u00a0: ${plural(verdict.excess, "habitant", "habitants")} au-dessus du minimum de ${formatNumber(verdict.minimum)}.`;
    case "too-small":
      return `Population insuffisante\u00a0: il manque ${plural(verdict.missing, "habitant", "habitants")} pour atteindre ${formatNumber(verdict.minimum)}.`;
  }
}

function fundingWords(funding: Funding): string {
  switch (funding.state) {
    case "unknown":
      return "Financement non précisé par la source.";
    case "undefined":
      return `Exactement ${plural(funding.limit, "habitant", "habitants")}\u00a0: la source ne dit pas combien d’ETP («\u00a0moins de\u00a0» puis «\u00a0plus de\u00a0»).`;
    case "known": {
      const money = funding.euros === null ? "" : `, ${euros(funding.euros)} au plus`;
      const next = funding.next
        ? ` Il manque ${plural(funding.next.missing, "habitant", "habitants")} pour ${formatNumber(funding.next.etp)}\u00a0ETP.`
        : "";
      return `${formatNumber(funding.etp, Number.isInteger(funding.etp) ? 0 : 1)}\u00a0ETP d’ingénierie${money}.${next}`;
    }
  }
}

function Verdict({ verdict, year }: { readonly verdict: RuleVerdict; readonly year: number }) {
  const { region, rule, population, otherYears, funding, wrongMembers } = verdict;
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
        {populationWords(population)} Population municipale {year}.
      </p>
      {otherYears.map((other) => (
        <p key={other.year} className="perimetre-warning">
          Le millésime change la réponse&nbsp;: {plural(other.population, "habitant", "habitants")}{" "}
          en {other.year}. {populationWords(other.verdict)}
        </p>
      ))}
      <p>
        {population.state === "too-small" && "S’il atteignait le minimum\u00a0: "}
        {fundingWords(funding)}
      </p>
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
