import { useState } from "react";
import { formatList, formatNumber, plural } from "@/domain/words/french";
import type { ArsRule } from "@/domain/perimetres/rule/ars-rule";
import type { FoundGroups, GroupsProgress } from "@/domain/perimetres/search/search-types";
import { success } from "@/domain/result";
import { useAtlasState, useServices } from "../../model/context";
import { AlternativesForm, AREAS, type GroupsAsked } from "./AlternativesForm";
import type { GroupsSubject } from "./groups-csv";
import { GroupsFound } from "./GroupsFound";
import { RecordCaution } from "../verification/RecordCaution";
import { SearchButtons } from "./SearchButtons";
import type { PerimetreEdits } from "../../group/use-perimetre-edits";
import type { Units } from "@/domain/perimetres/search/units";
import { useSearch } from "./use-search";
import { CRITERIA, searchProblemWords } from "./search-words";

interface Props {
  readonly units: Units;
  readonly members: readonly number[];
  readonly rule: ArsRule | null;
  readonly edits: PerimetreEdits;
  readonly onPoint: (group: readonly number[] | null) => void;
}

/** Groups, and what they were sought for: they stay on the screen while one of them is opened. */
interface Answer {
  readonly found: FoundGroups;
  readonly subject: Omit<GroupsSubject, "day">;
}

/** Groups kept in the list and its file; valid groups held in memory. */
const TOP = 1000;
const LIMIT = 1_000_000;

const FIRST_ASKED: GroupsAsked = {
  area: "region",
  most: 6,
  criteria: CRITERIA.map(({ id }) => id),
  isFree: false,
  onlyMinimal: false,
};

const progressWords = (progress: GroupsProgress | null): string =>
  progress
    ? `${plural(progress.visited, "groupe examiné", "groupes examinés")}, ${plural(progress.found, "valide", "valides")}…`
    : "Recherche…";

/** Every valid group around the members, ranked, each ready to become a perimeter. */
export function AlternativesView({ units, members, rule, edits, onPoint }: Props) {
  const { searches } = useServices();
  const voisinages = useAtlasState(({ history }) => history.present.voisinages);
  const [asked, setAsked] = useState(FIRST_ASKED);
  const minimum = rule?.minimum?.value ?? null;
  const about = JSON.stringify([asked, minimum, voisinages, units.day]);
  const { state, start, cancel } = useSearch<Answer, GroupsProgress>(about);
  const nomOf = (unit: number): string => units.noms[unit] ?? "";
  if (!rule || minimum === null)
    return (
      <p className="perimetre-view">
        Aucune population minimale connue pour cette région&nbsp;: saisissez une règle, avec sa
        source, et la liste des périmètres valides pourra être établie.
      </p>
    );
  if (members.length === 0)
    return (
      <p className="perimetre-view">
        Ajoutez d’abord un EPCI au périmètre&nbsp;: la recherche part de lui.
      </p>
    );
  const maxMembers = Math.max(asked.most, members.length);
  const { criteria, isFree, onlyMinimal } = asked;
  const area = units.areaOf(asked.area, members, isFree);
  const subject = {
    start: members,
    rule,
    area: AREAS.find(({ id }) => id === asked.area)!.label,
    maxMembers,
    isFree,
    onlyMinimal,
    criteria,
    voisinages,
  };
  const run = () =>
    start(async ({ signal, onProgress }) => {
      const result = await searches.findGroups(
        {
          graph: units.pairs,
          population: units.population,
          area,
          start: members,
          maxMembers,
          minPopulation: minimum,
          limit: LIMIT,
          onlyMinimal,
          criteria,
          zones: units.zones,
          top: TOP,
        },
        { signal, onProgress },
      );
      return result.ok ? success({ found: result.value, subject }) : result;
    });
  return (
    <div className="perimetre-view">
      <p className="soft">
        Tous les groupes d’EPCI d’un seul tenant qui contiennent {formatList(members.map(nomOf))} et
        atteignent {formatNumber(minimum)}&nbsp;habitants (population municipale{" "}
        {units.populationYear}, règle de l’{rule.nom})
        {onlyMinimal && ", et dont aucun EPCI n’est de trop"}. La recherche est exacte.
      </p>
      <RecordCaution units={units} area={area} />
      <AlternativesForm asked={asked} least={members.length} onChange={setAsked} />
      <SearchButtons
        progress={state.status === "running" ? progressWords(state.progress) : null}
        startLabel="Chercher les périmètres valides"
        onStart={run}
        onCancel={cancel}
      />
      {state.status === "failed" && (
        <p className="perimetre-warning" role="alert">
          {searchProblemWords(state.problem, nomOf)}
        </p>
      )}
      {state.status === "done" && (
        <GroupsFound
          found={state.value.found}
          subject={state.value.subject}
          isAboutOpen={state.value.subject.start.join() === members.join()}
          units={units}
          edits={edits}
          onPoint={onPoint}
        />
      )}
    </div>
  );
}
