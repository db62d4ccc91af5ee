import type { Finding, SynthesisItem } from "@/domain/diagnostic/synthesis";
import { NoteField } from "../notes/NoteField";

interface Props {
  readonly item: SynthesisItem;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onWrite: (text: string, burst: string) => void;
  readonly onRestore: () => void;
  readonly onRemove: () => void;
  readonly onMove: (by: -1 | 1) => void;
}

const DISTANCES = [
  "mesuré pour le territoire",
  "mesuré autour du territoire",
  "mesuré à l’échelle du département ou de la région",
] as const;

/** What a finding rests on. */
const evidenceWords = ({ evidence, distance }: Finding): string =>
  `${evidence === "tested" ? "différence testée, significative après correction" : "position, sans test"} · ${DISTANCES[distance]}`;

/** One line of the synthesis, in the words of the user. */
export function SynthesisLine({
  item,
  isFirst,
  isLast,
  onWrite,
  onRestore,
  onRemove,
  onMove,
}: Props) {
  const { finding, text, isRewritten } = item;
  const about = finding?.entry.indicator.label ?? "ligne ajoutée";
  return (
    <li className="diag-line">
      <NoteField
        label={about}
        hint={finding ? evidenceWords(finding) : "ajoutée par vous"}
        name={`synthese:${item.key}`}
        value={text}
        onChange={onWrite}
        rows={2}
      />
      <div className="diag-line-keys">
        <button
          type="button"
          className="button button-plain"
          disabled={isFirst}
          aria-label={`Monter\u00a0: ${about}`}
          onClick={() => onMove(-1)}
        >
          ↑
        </button>
        <button
          type="button"
          className="button button-plain"
          disabled={isLast}
          aria-label={`Descendre\u00a0: ${about}`}
          onClick={() => onMove(1)}
        >
          ↓
        </button>
        {isRewritten && (
          <button type="button" className="button button-plain" onClick={onRestore}>
            Reprendre la phrase proposée
          </button>
        )}
        <button
          type="button"
          className="button button-plain"
          aria-label={`${finding ? "Écarter" : "Supprimer"}\u00a0: ${about}`}
          onClick={onRemove}
        >
          {finding ? "Écarter" : "Supprimer"}
        </button>
      </div>
    </li>
  );
}
