import { formatDay, plural } from "@/domain/words/french";
import type { CoverageEntry, SheetCoverage } from "@/domain/sheet/sheet-contracts";
import { CoverageSwatch } from "@/ui/legend/CoverageSwatch";
import { capitalise, shareWords } from "./sheet-words";

/** Wherever the record is not of high confidence. */
export const UncertainTag = ({ detail }: { readonly detail: string }) => (
  <span className="territory-uncertain">Signalé incertain · {detail}</span>
);

/** The same doubt over a state: at least one of the contracts that give it is in doubt. */
const InPart = () => <span className="territory-in-part">Signalé incertain</span>;

const Entry = ({ entry }: { readonly entry: CoverageEntry }) => (
  <li className="territory-status">
    <CoverageSwatch status={entry.status} isTinted />
    <span>
      {capitalise(entry.status)}
      {"\u00a0: "}
      {plural(entry.population, "habitant", "habitants")}
      {entry.share !== null && ` (${shareWords(entry.share)})`},{" "}
      {plural(entry.communes, "commune", "communes")}
      {entry.isUncertain && (
        <>
          {" "}
          <InPart />
        </>
      )}
    </span>
  </li>
);

/** Share of inhabitants under a contract that commits its parties, then every state in words. */
export function CoverageSummary({ coverage }: { readonly coverage: SheetCoverage }) {
  const { share, entries, day, recordedOn, populationYear, isUncertain, isFloor } = coverage;
  const isNone = entries.every(({ status }) => status === "aucun CLS recensé");
  return (
    <>
      {isNone || share === null ? (
        <p className="territory-headline">Au {formatDay(day)}&nbsp;:</p>
      ) : (
        <p className="territory-headline">
          {isFloor ? "Au moins " : ""}
          <strong>{shareWords(share)}</strong> des habitants sous un CLS recensé comme signé ou
          adopté, au {formatDay(day)}. {isUncertain && <InPart />}
        </p>
      )}
      <ul className="territory-statuses">
        {entries.map((entry) => (
          <Entry key={entry.status} entry={entry} />
        ))}
      </ul>
      {entries.some(({ status }) => status === "à vérifier") && (
        <p className="territory-note">
          À vérifier&nbsp;: nos sources ne permettent pas de dire si le contrat court à cette date.
        </p>
      )}
      {isNone && (
        <p className="territory-note">
          Nous n’en connaissons aucun ici&nbsp;: cela ne veut pas dire qu’il n’y en a pas.
        </p>
      )}
      <p className="territory-note">
        Relevé de l’atlas du {formatDay(recordedOn)}&nbsp;; population municipale {populationYear},
        Insee&nbsp;; communes d’aujourd’hui.
      </p>
    </>
  );
}
