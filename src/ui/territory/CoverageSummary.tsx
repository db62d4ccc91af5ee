import { formatDay, plural } from "@/domain/french";
import type { CoverageEntry, SheetCoverage } from "@/domain/sheet-contracts";
import { CoverageSwatch } from "@/ui/legend/CoverageSwatch";
import { capitalise, shareWords } from "./sheet-words";

/** Wherever the record is not of high confidence. */
export const UncertainTag = ({ detail = "" }: { readonly detail?: string }) => (
  <span className="territory-uncertain">Signalé incertain{detail && ` · ${detail}`}</span>
);

const Entry = ({ entry }: { readonly entry: CoverageEntry }) => (
  <li className="territory-status">
    <CoverageSwatch status={entry.status} isTinted />
    <span>
      {capitalise(entry.status)}
      {" : "}
      {plural(entry.population, "habitant", "habitants")}
      {entry.share !== null && ` (${shareWords(entry.share)})`},{" "}
      {plural(entry.communes, "commune", "communes")}
      {entry.isUncertain && (
        <>
          {" "}
          <UncertainTag />
        </>
      )}
    </span>
  </li>
);

/** Share of inhabitants under a contract that commits its parties, then every state in words. */
export function CoverageSummary({ coverage }: { readonly coverage: SheetCoverage }) {
  const { share, entries, day, recordedOn, populationYear, isUncertain } = coverage;
  const isNone = entries.every(({ status }) => status === "aucun CLS recensé");
  return (
    <>
      {share === null ? (
        <p>Aucun habitant : part couverte sans objet.</p>
      ) : (
        <p className="territory-headline">
          <strong>{shareWords(share)}</strong> des habitants sous un CLS signé ou adopté, au{" "}
          {formatDay(day)}.{isUncertain && <UncertainTag />}
        </p>
      )}
      <ul className="territory-statuses">
        {entries.map((entry) => (
          <Entry key={entry.status} entry={entry} />
        ))}
      </ul>
      {isNone && (
        <p className="territory-note">
          Nous n’en connaissons aucun ici : cela ne veut pas dire qu’il n’y en a pas.
        </p>
      )}
      <p className="territory-note">
        Relevé de l’atlas du {formatDay(recordedOn)} ; population municipale {populationYear}, Insee
        ; communes d’aujourd’hui.
      </p>
    </>
  );
}
