import type { SheetSource } from "@/domain/sheet/sheet-facts";
import { ExternalLink } from "./ExternalLink";
import { Pending } from "./pending";
import { capitalise, typeset } from "./sheet-words";

/** What a source gives, and the source (null while the catalogue is not there). */
export interface SourcedLabel {
  readonly label: string;
  readonly source: SheetSource | null;
}

/** Figures of the same data set are named together. */
function bySource(items: readonly SourcedLabel[]): { labels: string[]; source: SheetSource }[] {
  const groups = new Map<string, { labels: string[]; source: SheetSource }>();
  for (const { label, source } of items) {
    if (!source) continue;
    const key = `${source.dataset}|${source.caution}`;
    const group = groups.get(key);
    if (group) group.labels.push(label);
    else groups.set(key, { labels: [label], source });
  }
  return [...groups.values()];
}

/** Producer, data set, licence and reading caution of each figure, one click away. */
export function SourceNote({ items }: { readonly items: readonly SourcedLabel[] }) {
  const isPending = items.some(({ source }) => source === null);
  return (
    <details className="territory-sources">
      <summary>Sources et précautions</summary>
      {isPending && <Pending />}
      <ul>
        {bySource(items).map(({ labels, source }) => (
          <li key={`${labels[0]}|${source.dataset}`}>
            <strong>{labels.join("\u00a0; ")}</strong>
            {"\u00a0: "}
            {source.producer},{" "}
            <ExternalLink href={source.url}>{typeset(source.dataset)}</ExternalLink>.
            {typeset(` ${capitalise(source.licence)}.`)}
            {source.caution !== "" && (
              <span className="territory-caution">{typeset(source.caution)}</span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
