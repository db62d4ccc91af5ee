import { underServedWords } from "@/domain/diagnostic/words/under-served-words";
import { measureOf } from "@/domain/measure";
import { formatMeasure, formatNumber, plural } from "@/domain/words/french";
import type { DossierBlock } from "../../dossier/dossier";
import type { DiagnosticInput } from "../diagnostic-input";
import type { DiagnosticMaps } from "../figures/map-figures";
import { body, figures, heading, note } from "../chapters/blocks";

/** Height of each of the two maps, points. */
const MAP = 255;

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

/** What varies from one commune to another, in two sections of a map each. */
export function insideSections(input: DiagnosticInput, maps: DiagnosticMaps): DossierBlock[][] {
  const { communes } = input.diagnostic.inside;
  const title = heading(1, "À l’intérieur du territoire");
  if (communes.length === 0) return [[title, body("Le territoire ne contient aucune commune.")]];
  if (communes.length === 1)
    return [[title, body("Le territoire n’a qu’une commune : rien ne varie à l’intérieur.")]];
  const [first = [], ...others] = figures(maps.aplInside, maps.populationInside).map((block) => [
    { ...block, maxHeight: MAP },
  ]);
  const without =
    first.length === 0 ? [note("Les cartes ne sont pas reproduites : les contours manquent.")] : [];
  return [[title, body(sentences(input)), ...first, ...without], ...others];
}
