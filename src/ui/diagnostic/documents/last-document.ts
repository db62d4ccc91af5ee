import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import { fields, listOf, textOf } from "@/domain/json/checked-value";
import { attempt, Refusal } from "@/domain/json/refusal";
import type { SaidDocument, SaidLine } from "@/report/dossier/changes/said-lines";
import type { DossierPart } from "@/report/dossier/document";
import type { KeptValues } from "@/state/kept";

const any = textOf();
/** Lines of an annex of all of France: some ten thousand. */
const MAX_LINES = 50_000;

const read = fields<SaidDocument>({
  when: textOf(/^./, 80),
  lines: listOf(fields<SaidLine>({ chapter: any, place: any, text: any }), MAX_LINES),
});

/** A perimeter's number may serve again: its name tells it from the next one. */
const keyOf = ({ subject }: Diagnostic, part: DossierPart): string =>
  `document:${part}:${subject.key}:${subject.nom}`;

/** What the last document of this part and this territory said; null: none was made here. */
export async function lastDocument(
  diagnostic: Diagnostic,
  part: DossierPart,
  kept: KeptValues,
): Promise<SaidDocument | null> {
  const saved = await kept.get(keyOf(diagnostic, part));
  const last = attempt(() => read(saved, "document"));
  return last instanceof Refusal ? null : last;
}

export const keepDocument = (
  diagnostic: Diagnostic,
  part: DossierPart,
  said: SaidDocument,
  kept: KeptValues,
): Promise<void> => kept.set(keyOf(diagnostic, part), said);
