import type { ReactNode } from "react";
import { hostOf, safeHttpUrl } from "./safe-url";

interface Props {
  readonly href: string;
  /** Host of the address when absent. */
  readonly children?: ReactNode;
}

/** A link that opens beside the page; an address that is not http(s) is written, never linked. */
export function ExternalLink({ href, children }: Props) {
  const url = safeHttpUrl(href);
  if (url === null) return <span className="territory-wrap">{children ?? href}</span>;
  return (
    <a className="territory-link" href={url} target="_blank" rel="noopener noreferrer">
      {children ?? hostOf(url)}
      <span className="visually-hidden"> (nouvel onglet)</span>
    </a>
  );
}
