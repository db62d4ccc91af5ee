import type { Finding, SynthesisItem } from "@/domain/diagnostic/synthesis/finding";
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

/** What a finding rests on. */
const evidenceWords = ({ evidence }: Finding): string =>
  evidence === "tested"
    ? "● différence significative"
    : "○ quart le plus haut ou le plus bas, avec un écart qui compte";

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
        hint={
          finding ? evidenceWords(finding) : isRewritten ? "écrite par vous" : "ajoutée par vous"
        }
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
        {isRewritten && finding && (
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
