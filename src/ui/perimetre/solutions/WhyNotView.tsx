import { useState } from "react";
import { formatDay, formatList, formatNumber, plural } from "@/domain/words/french";
import type { ArsRule } from "@/domain/perimetres/rule/ars-rule";
import { MAX_CHANGES, type Fix, type WhyNot } from "@/domain/perimetres/search/why-not";
import { useAtlasState, useServices } from "../../model/context";
import { TerritorySearch } from "../../search/TerritorySearch";
import { PointedItem } from "./PointedItem";
import type { PerimetreEdits } from "../../group/use-perimetre-edits";
import { searchProblemWords } from "./search-words";
import type { Units } from "@/domain/perimetres/search/units";
import { useSearch } from "./use-search";

interface Props {
  readonly units: Units;
  readonly members: readonly number[];
  readonly rule: ArsRule | null;
  readonly edits: PerimetreEdits;
  readonly onPoint: (group: readonly number[] | null) => void;
}

const LIMIT = 20;

/** « ajouter A et B et retirer C : 52 000 habitants »; `nom`: an EPCI that comes in any case. */
function fixWords(
  { added, removed, population }: Fix,
  { noms }: Units,
  nom: string | null,
): string {
  const names = (list: readonly number[]) => list.map((unit) => noms[unit] ?? "");
  const come = [...(nom === null ? [] : [nom]), ...names(added)];
  const parts = [
    ...(come.length > 0 ? [`ajouter ${formatList(come)}`] : []),
    ...(removed.length > 0 ? [`retirer ${formatList(names(removed))}`] : []),
  ];
  return `${formatList(parts)}\u00a0: ${plural(population, "habitant", "habitants")}`;
}

/** What joins the group, and which of the EPCI that come are under a contract. */
function noteWords(group: readonly number[], { added }: Fix, units: Units): string {
  const covered = added.filter((unit) => units.isCovered[unit] === 1);
  return [
    ...units.waysOf(group),
    ...(covered.length > 0
      ? [
          `déjà dans un contrat signé ou adopté\u00a0: ${formatList(covered.map((unit) => units.noms[unit] ?? ""))}`,
        ]
      : []),
  ].join(" · ");
}

/** An EPCI that the perimeter leaves out, and that the answer must hold. */
function Wanted({
  units,
  wanted,
  onChoose,
}: {
  readonly units: Units;
  readonly wanted: number | null;
  readonly onChoose: (unit: number | null) => void;
}) {
  if (wanted === null)
    return (
      <TerritorySearch
        label={"Et avec cet EPCI\u00a0? (facultatif)"}
        onChoose={(ref, epci) => {
          const code = ref.level === "epci" ? ref.code : epci?.code;
          onChoose(code === undefined ? null : (units.positionOf.get(code) ?? null));
        }}
      />
    );
  const nom = units.noms[wanted] ?? "";
  return (
    <>
      <p className="perimetre-end">
        <span>Avec {nom}</span>
        <button
          type="button"
          className="button button-plain"
          aria-label={`Sans ${nom}`}
          onClick={() => onChoose(null)}
        >
          ×
        </button>
      </p>
      {units.isCovered[wanted] === 1 && (
        <p className="perimetre-warning">
          {nom} est déjà pour l’essentiel dans un contrat signé ou adopté au {formatDay(units.day)}.
        </p>
      )}
    </>
  );
}

function stateWords({ status, pieces, missing }: WhyNot, minimum: number, nom: string | null) {
  const subject = nom === null ? "Ce périmètre" : `Avec ${nom}, ce périmètre`;
  if (status === "valid")
    return `${subject} est valide\u00a0: d’un seul tenant, et au moins ${formatNumber(minimum)}\u00a0habitants.`;
  const faults = [
    ...(pieces.length > 1 ? [`est en ${plural(pieces.length, "morceau", "morceaux")}`] : []),
    ...(missing > 0 ? [`manque de ${plural(missing, "habitant", "habitants")}`] : []),
  ];
  return `${subject} ${formatList(faults)}. ${
    status === "beyond-reach"
      ? `Aucun changement de ${MAX_CHANGES} EPCI ou moins ne le rend valide.`
      : "Les plus petits changements qui le rendent valide\u00a0:"
  }`;
}

/** « Pourquoi pas ? »: the smallest changes that make the perimeter valid, with an EPCI or as is. */
export function WhyNotView({ units, members, rule, edits, onPoint }: Props) {
  const { searches } = useServices();
  const voisinages = useAtlasState(({ history }) => history.present.voisinages);
  const minimum = rule?.minimum?.value ?? null;
  const [chosen, setChosen] = useState<number | null>(null);
  const wanted = chosen !== null && members.includes(chosen) ? null : chosen;
  const all = wanted === null ? members : [...members, wanted];
  const { state, start } = useSearch<WhyNot, never>(
    `${all.join()}|${wanted}|${minimum}|${JSON.stringify(voisinages)}`,
  );
  const nomOf = (unit: number): string => units.noms[unit] ?? "";
  if (!rule || minimum === null)
    return (
      <p className="perimetre-view">
        Sans population minimale connue, rien ne peut être proposé&nbsp;: saisissez une règle.
      </p>
    );
  const search = () =>
    start(({ signal }) =>
      searches.explainWhyNot(
        {
          graph: units.pairs,
          population: units.population,
          members: all,
          ...(wanted !== null && { kept: [wanted] }),
          minPopulation: minimum,
          limit: LIMIT,
        },
        { signal },
      ),
    );
  const fixed = ({ added, removed }: Pick<Fix, "added" | "removed">) => [
    ...all.filter((unit) => !removed.includes(unit)),
    ...added,
  ];
  const apply = (group: readonly number[]) => edits.setEpci(group.map(units.refOf));
  const answer = state.status === "done" ? state.value : null;
  const nom = wanted === null ? null : nomOf(wanted);
  return (
    <div className="perimetre-view">
      <p className="soft">
        Les plus petits changements, de {MAX_CHANGES} EPCI au plus, qui donnent un périmètre d’un
        seul tenant d’au moins {formatNumber(minimum)}&nbsp;habitants (population municipale{" "}
        {units.populationYear}, règle de l’{rule.nom}). La recherche est exacte.
      </p>
      <Wanted units={units} wanted={wanted} onChoose={setChosen} />
      {all.length === 0 ? (
        <p>Ajoutez d’abord un EPCI au périmètre, ou cherchez-en un ci-dessus.</p>
      ) : (
        <button type="button" className="button button-primary" onClick={search}>
          Pourquoi pas&nbsp;?
        </button>
      )}
      {state.status === "running" && <p role="status">Recherche…</p>}
      {state.status === "failed" && (
        <p className="perimetre-warning" role="alert">
          {searchProblemWords(state.problem, nomOf)}
        </p>
      )}
      {answer && <p role="status">{stateWords(answer, minimum, nom)}</p>}
      {answer?.status === "valid" && wanted !== null && (
        <button type="button" className="button small" onClick={() => apply(all)}>
          Ajouter {nom}
        </button>
      )}
      {answer && answer.fixes.length > 0 && (
        <ol className="perimetre-found">
          {answer.fixes.map((fix) => (
            <PointedItem
              key={`${fix.added.join()}|${fix.removed.join()}`}
              group={fixed(fix)}
              onPoint={onPoint}
            >
              <span className="perimetre-names">
                {fixWords(fix, units, nom)}
                <span className="soft">{noteWords(fixed(fix), fix, units)}</span>
              </span>
              <button
                type="button"
                className="button small"
                aria-label={`Appliquer\u00a0: ${fixWords(fix, units, nom)}`}
                onClick={() => apply(fixed(fix))}
              >
                Appliquer
              </button>
            </PointedItem>
          ))}
        </ol>
      )}
      {answer?.isLimited && (
        <p className="small soft">Liste partielle&nbsp;: d’autres changements existent.</p>
      )}
    </div>
  );
}
