import type { SynthesisEdits } from "../notes/diagnostic-notes";
import type { Finding, SynthesisItem } from "./finding";

/**
 * Lines that the user rewrote and that the figures no longer propose, as after new data: they stay,
 * in the list where they were written.
 */
function keptLines(
  findings: readonly Finding[],
  { hidden, texts, lists }: SynthesisEdits,
): SynthesisItem[] {
  const proposed = new Set(findings.map(({ key }) => key));
  return Object.entries(texts)
    .filter(([key, text]) => !proposed.has(key) && !hidden.includes(key) && text.trim() !== "")
    .map(([key, text]) => ({
      key,
      list: lists[key] ?? "contexte",
      text,
      isRewritten: true,
      finding: null,
    }));
}

/** The synthesis as the user edited it: hidden, rewritten, reordered, completed. */
export function editSynthesis(
  findings: readonly Finding[],
  edits: SynthesisEdits,
): SynthesisItem[] {
  const { hidden, texts, order, added } = edits;
  const proposed = findings
    .filter(({ key }) => !hidden.includes(key))
    .map((finding): SynthesisItem => ({
      key: finding.key,
      list: finding.list,
      text: texts[finding.key] ?? finding.text,
      isRewritten: texts[finding.key] !== undefined,
      finding,
    }));
  const own = added.map(({ id, list, text }): SynthesisItem => ({
    key: id,
    list,
    text,
    isRewritten: false,
    finding: null,
  }));
  const rankOf = ({ key }: SynthesisItem): number => {
    const at = order.indexOf(key);
    return at === -1 ? order.length : at;
  };
  return [...proposed, ...keptLines(findings, edits), ...own].sort((a, b) => rankOf(a) - rankOf(b));
}
