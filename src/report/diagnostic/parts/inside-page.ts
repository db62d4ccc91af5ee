import { underServedWords } from "@/domain/diagnostic/words/under-served-words";
import { measureOf } from "@/domain/measure";
import type { CommuneFigures, TablePlace } from "@/domain/diagnostic/communes/commune-tables";
import { sortPlaces } from "@/domain/diagnostic/communes/sort-places";
import { tableSource } from "@/domain/diagnostic/words/commune-words";
import { formatMeasure, formatNumber, plural } from "@/domain/words/french";
import { blocksHeight } from "../../dossier/block-height";
import type { DossierBlock } from "../../dossier/dossier";
import type { Section, SectionGroup } from "../../dossier/pack-pages";
import type { DiagnosticInput } from "../diagnostic-input";
import type { DiagnosticMaps } from "../figures/map-figures";
import { body, heading, note } from "../chapters/blocks";
import { bassinTables } from "./bassin-table";
import { placesTable } from "./commune-table";
import { fittedFigure } from "./fitted-figure";

/** Height of each of the two maps, points: smaller where the page has less room, never unreadable. */
const MAP = { most: 255, least: 205 } as const;

function sentences({ diagnostic }: DiagnosticInput): string {
  const { aplYear, indicator, known, communes } = diagnostic.inside;
  const count = plural(communes.length, "commune", "communes");
  const underServed = underServedWords(diagnostic.inside);
  const values = communes.flatMap(({ apl }) => (apl.state === "value" ? [apl.value] : []));
  if (values.length === 0 || !indicator || aplYear === null || underServed === null)
    return `${count}. La DREES ne donne d’APL à aucune d’elles.`;
  const low = formatNumber(Math.min(...values), indicator.decimals);
  const high = formatMeasure(measureOf(Math.max(...values)), indicator);
  const where =
    known.communes === communes.length
      ? "y va"
      : `n’est connue que pour ${plural(known.communes, "commune", "communes")}, où elle va`;
  return `${count}. En ${aplYear}, l’APL aux médecins généralistes ${where} de ${low} à ${high}. ${underServed}`;
}

/** Rows of the table of the communes with the least access, a third of them at most, as the page has room. */
const ROWS = { most: 12, least: 5 } as const;
/** EPCI of a group that have their line under them, beside the group, its régions and France. */
const MOST_EPCI = 3;

/** What the communes are read beside, in a few lines: the EPCI of a small group alone. */
function fewBeside({ beside }: CommuneFigures): readonly TablePlace[] {
  const members = beside.filter(({ kind }) => kind === "epci");
  return members.length <= MOST_EPCI ? beside : beside.filter(({ kind }) => kind !== "epci");
}

/** The communes where access is the lowest, by name, with what is known of their access. */
function leastAccess({ diagnostic, tables }: DiagnosticInput): Section {
  const { inside, populationYear } = diagnostic;
  const { indicator } = inside;
  const access = tables.find(({ columns }) =>
    columns.some((column) => column.indicator.id === indicator?.id),
  );
  const at = access?.columns.findIndex((column) => column.indicator.id === indicator?.id) ?? -1;
  if (!access || at === -1) return [];
  const known = sortPlaces(access.communes, { by: at, descending: false }).filter(
    ({ measures }) => measures[at]!.state === "value",
  );
  const most = Math.min(ROWS.most, Math.floor(known.length / 3));
  if (most < ROWS.least) return [];
  const withRows = (count: number): DossierBlock[] => [
    placesTable(access, {
      caption: `Les ${count} communes où l’accès aux médecins généralistes est le plus faible`,
      head: "Commune",
      places: [...known.slice(0, count), ...fewBeside(access)],
      populationYear,
    }),
    note(
      `${tableSource(access)} Unités et autres tableaux des ${plural(known.length, "commune", "communes")} : annexe, « Les communes ».`,
    ),
  ];
  return (room) => {
    let count = most;
    while (count > ROWS.least && blocksHeight(withRows(count)) > room) count--;
    return withRows(count);
  };
}

/** What varies from one commune to another: the communes to look at first, two maps, the bassins. */
export function insideSections(
  input: DiagnosticInput,
  maps: DiagnosticMaps,
): Section | SectionGroup {
  const { communes } = input.diagnostic.inside;
  const title = heading(1, "À l’intérieur du territoire");
  if (communes.length === 0) return [title, body("Le territoire ne contient aucune commune.")];
  if (communes.length === 1)
    return [title, body("Le territoire n’a qu’une commune : rien ne varie à l’intérieur.")];
  const drawn = [maps.aplInside, maps.populationInside].filter((map) => map !== null);
  return {
    head: [
      title,
      body(sentences(input)),
      ...(drawn.length === 0
        ? [note("Les cartes ne sont pas reproduites : les contours manquent.")]
        : []),
    ],
    anyOrder: [
      leastAccess(input),
      ...drawn.map((map) => fittedFigure(map, MAP)),
      bassinTables(input),
    ],
  };
}
