import { useState } from "react";
import { formatList, formatNumber, plural } from "@/domain/words/french";
import type { FoundGroups } from "@/domain/perimetres/search/search-types";
import { today } from "../../model/today";
import { downloadCsv } from "../../table/download-csv";
import { GroupLine } from "./GroupLine";
import { groupsCsv, type GroupsSubject } from "./groups-csv";
import { criterionWords } from "./search-words";
import type { PerimetreEdits } from "../../group/use-perimetre-edits";
import type { Units } from "@/domain/perimetres/search/units";

interface Props {
  readonly found: FoundGroups;
  readonly subject: Omit<GroupsSubject, "day">;
  /** They were sought for the members of the perimeter that is open. */
  readonly isAboutOpen: boolean;
  readonly units: Units;
  readonly edits: PerimetreEdits;
  readonly onPoint: (group: readonly number[] | null) => void;
}

const PAGE = 50;

function countWords(
  { found, groups, isLimited }: FoundGroups,
  onlyMinimal: boolean,
  shown: number,
): string {
  if (found === 0)
    return "Aucun périmètre valide dans ces limites. Élargissez la zone, ou augmentez le nombre d’EPCI.";
  const limited = isLimited ? " au moins (liste partielle, limite atteinte)" : "";
  const ranked =
    found > groups.length ? `, les ${formatNumber(groups.length)} premiers classés` : "";
  const some = shown < groups.length ? `, ${shown} affichés` : "";
  const minimal = onlyMinimal ? " dont aucun EPCI n’est de trop" : "";
  return `${plural(found, "périmètre valide", "périmètres valides")}${minimal}${limited}${ranked}${some}.`;
}

/** The groups found, best first, each ready to become a perimeter; and their file. */
export function GroupsFound(props: Props) {
  const { found, subject, isAboutOpen, units, edits, onPoint } = props;
  const [most, setMost] = useState(PAGE);
  const shown = found.groups.slice(0, most);
  const wordsOf = (at: number): string[] =>
    subject.criteria.map((id, i) => criterionWords(id, found.values[at]![i]!));
  const save = () => {
    const day = today();
    downloadCsv(
      `atlas-cls_perimetres-valides_${day}.csv`,
      groupsCsv(found, { ...subject, day }, units),
    );
  };
  return (
    <>
      <p role="status">{countWords(found, subject.onlyMinimal, shown.length)}</p>
      {!isAboutOpen && (
        <p className="soft">
          Liste établie pour {formatList(subject.start.map((unit) => units.noms[unit] ?? ""))}
          &nbsp;: le périmètre ouvert a d’autres membres.
        </p>
      )}
      {found.found > 0 && (
        <button type="button" className="button small" onClick={save}>
          Exporter la liste
        </button>
      )}
      <ol className="perimetre-found">
        {shown.map((group, at) => (
          <GroupLine
            key={group.join()}
            group={group}
            units={units}
            words={wordsOf(at)}
            onPoint={onPoint}
            onOpen={() => edits.create("", group.map(units.refOf))}
          />
        ))}
      </ol>
      {shown.length < found.groups.length && (
        <button type="button" className="button small" onClick={() => setMost(most + PAGE)}>
          En afficher {Math.min(PAGE, found.groups.length - shown.length)} de plus
        </button>
      )}
    </>
  );
}
