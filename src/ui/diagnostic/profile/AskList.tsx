import { ASK_TITLE, type AskLine } from "@/report/diagnostic/words/ask-words";
import { ExternalLink } from "../../territory/ExternalLink";
import { isEmail, safeHttpUrl } from "../../territory/safe-url";

function Address({ address }: Pick<AskLine, "address">) {
  if (address === "") return null;
  if (isEmail(address)) return <a href={`mailto:${address}`}>{address}</a>;
  return safeHttpUrl(address) ? <ExternalLink href={address} /> : <>{address}</>;
}

/** Figures that no open file gives for the territory itself, and where to ask for them. */
export function AskList({ lines }: { readonly lines: readonly AskLine[] }) {
  if (lines.length === 0) return null;
  return (
    <details className="diag-absent">
      <summary>{ASK_TITLE}</summary>
      <ul>
        {lines.map(({ figures, where, address, note }) => (
          <li key={`${figures} ${where}`}>
            <strong>{figures}</strong>
            {"\u00a0: "}
            {where}
            {note !== "" && ` (${note})`}. <Address address={address} />
          </li>
        ))}
      </ul>
    </details>
  );
}
