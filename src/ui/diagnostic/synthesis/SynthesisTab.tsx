import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import {
  SYNTHESIS_LISTS,
  type SynthesisEdits,
  type SynthesisList,
} from "@/domain/diagnostic/notes/diagnostic-notes";
import { EVIDENCE_LEGEND, LIST_WORDS } from "@/domain/diagnostic/synthesis/list-words";
import type { SynthesisItem } from "@/domain/diagnostic/synthesis/finding";
import { nextId } from "@/domain/group/next-id";
import { plural } from "@/domain/words/french";
import { useNotes } from "../notes/use-notes";
import "../notes/notes.css";
import { SynthesisLine } from "./SynthesisLine";

type Change = (patch: Partial<SynthesisEdits>, burst?: string) => void;

/** The whole order once two neighbours of a list have changed places. */
function moved(items: readonly SynthesisItem[], key: string, by: -1 | 1): string[] {
  const keys = items.map((item) => item.key);
  const list = items.filter((item) => item.list === items.find((i) => i.key === key)?.list);
  const at = list.findIndex((item) => item.key === key);
  const other = list[at + by];
  if (!other) return keys;
  const [a, b] = [keys.indexOf(key), keys.indexOf(other.key)];
  [keys[a], keys[b]] = [keys[b]!, keys[a]!];
  return keys;
}

interface ListProps {
  readonly diagnostic: Diagnostic;
  readonly list: SynthesisList;
  readonly change: Change;
}

function FindingList({ diagnostic, list, change }: ListProps) {
  const { synthesis, notes } = diagnostic;
  const edits = notes.synthesis;
  const { title, none } = LIST_WORDS[list];
  const items = synthesis.filter((item) => item.list === list);
  const hidden = diagnostic.findings.filter(
    (finding) => finding.list === list && edits.hidden.includes(finding.key),
  );
  const write = (item: SynthesisItem, text: string, burst: string) => {
    if (item.finding === null && !item.isRewritten)
      change(
        { added: edits.added.map((line) => (line.id === item.key ? { ...line, text } : line)) },
        burst,
      );
    else
      change(
        {
          texts: { ...edits.texts, [item.key]: text },
          lists: { ...edits.lists, [item.key]: item.list },
        },
        burst,
      );
  };
  const remove = (item: SynthesisItem) =>
    item.finding === null && !item.isRewritten
      ? change({ added: edits.added.filter(({ id }) => id !== item.key) })
      : change({ hidden: [...edits.hidden, item.key] });
  const restore = (item: SynthesisItem) => {
    const { [item.key]: _, ...texts } = edits.texts;
    change({ texts });
  };
  return (
    <section className="diag-synthesis" aria-labelledby={`synthese-${list}`}>
      <h2 id={`synthese-${list}`}>{title}</h2>
      {items.length === 0 && <p className="soft">{none}</p>}
      <ol>
        {items.map((item, at) => (
          <SynthesisLine
            key={item.key}
            item={item}
            isFirst={at === 0}
            isLast={at === items.length - 1}
            onWrite={(text, burst) => write(item, text, burst)}
            onRestore={() => restore(item)}
            onRemove={() => remove(item)}
            onMove={(by) => change({ order: moved(synthesis, item.key, by) })}
          />
        ))}
      </ol>
      <p className="diag-synthesis-add">
        <button
          type="button"
          className="button"
          onClick={() =>
            change({
              added: [...edits.added, { id: nextId("s", edits.added), list, text: "" }],
            })
          }
        >
          Ajouter une ligne
        </button>
      </p>
      {hidden.length > 0 && (
        <details>
          <summary>{plural(hidden.length, "ligne écartée", "lignes écartées")}</summary>
          <ul className="diag-hidden">
            {hidden.map((finding) => (
              <li key={finding.key}>
                <span>{finding.text}</span>
                <button
                  type="button"
                  className="button"
                  onClick={() =>
                    change({ hidden: edits.hidden.filter((key) => key !== finding.key) })
                  }
                >
                  Remettre
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** What characterises, strengths, points of attention, context: proposed by the figures, decided by the user. */
export function SynthesisTab({ diagnostic }: { readonly diagnostic: Diagnostic }) {
  const { notes, write } = useNotes(diagnostic.subject.key);
  const change: Change = (patch, burst) =>
    write({ synthesis: { ...notes.synthesis, ...patch } }, burst);
  return (
    <div className="diag-narrow">
      <p className="diag-why">
        Proposés à partir des chiffres du territoire lui-même, comparés à sa région et à la
        France&nbsp;; ceux du bassin de vie et du département vont au contexte. Dans chaque liste,
        l’écart le plus grand d’abord. Il n’y a pas de note globale. Vous pouvez réécrire, écarter,
        ordonner, ajouter&nbsp;: vos lignes restent quand la référence change. La fiche d’une page
        prend la première ligne de chacune des trois premières listes.
      </p>
      <p className="small soft">{EVIDENCE_LEGEND}</p>
      {SYNTHESIS_LISTS.map((list) => (
        <FindingList key={list} diagnostic={diagnostic} list={list} change={change} />
      ))}
    </div>
  );
}
