import { underServedWords } from "@/domain/diagnostic/words/under-served-words";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import { measureOf } from "@/domain/measure";
import { aplHead, aplQuantity } from "@/domain/diagnostic/inside";
import { formatMeasure, formatNumber, plural } from "@/domain/words/french";
import { blocksHeight } from "../../dossier/block-height";
import type { DossierBlock } from "../../dossier/dossier";
import type { Section } from "../../dossier/pack-pages";
import type { DiagnosticInput } from "../diagnostic-input";
import type { DiagnosticMaps } from "../figures/map-figures";
import { body, heading, note, table } from "../chapters/blocks";
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

/** Title, sentences, then the communes where access is the lowest, by name. */
function leastAccess(head: readonly DossierBlock[], { inside }: Diagnostic): Section {
  const known = inside.communes
    .flatMap(({ nom, population, apl }) =>
      apl.state === "value" ? [{ nom, population, apl, value: apl.value }] : [],
    )
    .toSorted((a, b) => a.value - b.value || b.population - a.population);
  const most = Math.min(ROWS.most, Math.floor(known.length / 3));
  if (most < ROWS.least) return [...head];
  const at = (count: number): DossierBlock[] => {
    const rows = known
      .slice(0, count)
      .map(({ nom, population, apl }) => [
        nom,
        formatMeasure(apl, aplQuantity(inside)),
        formatNumber(population),
      ]);
    const caption = `Les ${rows.length} communes où l’accès aux médecins généralistes est le plus faible`;
    const columns = [
      { head: "Commune", width: 0.36 },
      { head: aplHead(inside), width: 0.44, align: "right" as const },
      { head: "Habitants", width: 0.2, align: "right" as const },
    ];
    return [...head, table(caption, columns, rows, "")];
  };
  return (room) => {
    let count = most;
    while (count > ROWS.least && blocksHeight(at(count)) > room) count--;
    return at(count);
  };
}

/** What varies from one commune to another: the communes to look at first, then two maps. */
export function insideSections(input: DiagnosticInput, maps: DiagnosticMaps): Section[] {
  const { communes } = input.diagnostic.inside;
  const title = heading(1, "À l’intérieur du territoire");
  if (communes.length === 0) return [[title, body("Le territoire ne contient aucune commune.")]];
  if (communes.length === 1)
    return [[title, body("Le territoire n’a qu’une commune : rien ne varie à l’intérieur.")]];
  const head = [title, body(sentences(input))];
  const [first, second] = [maps.aplInside, maps.populationInside].filter((map) => map !== null);
  if (!first)
    return [[...head, note("Les cartes ne sont pas reproduites : les contours manquent.")]];
  return [
    leastAccess(head, input.diagnostic),
    fittedFigure(first, MAP),
    ...(second ? [fittedFigure(second, MAP)] : []),
  ];
}
