import { annonceSentence, WHY_DIFFERENT } from "@/domain/contract/annonce";
import { isBare } from "@/domain/contract/cls";
import { BARE_LABELS } from "@/domain/words/bare-words";
import { formatDay, plural } from "@/domain/words/french";
import type { CoverageEntry, SheetCoverage } from "@/domain/sheet/sheet-contracts";
import { CoverageSwatch } from "@/ui/legend/CoverageSwatch";
import { ExternalLink } from "./ExternalLink";
import { capitalise, shareWords, typeset } from "./sheet-words";

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
      {isBare(entry.status) ? BARE_LABELS[entry.status] : capitalise(entry.status)}
      {"\u00a0: "}
      {plural(entry.population, "habitant", "habitants")}
      {entry.percent !== "" && ` (${entry.percent})`},{" "}
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

/** The head of the block: the share, or why there is none. */
function Headline({ coverage }: { readonly coverage: SheetCoverage }) {
  const { share, knowledge, isBare: hasNone, isUncertain, day, searchedWords } = coverage;
  const date = formatDay(day);
  if (share === null && knowledge !== "recensé")
    return (
      <p className="territory-headline">
        <strong>{knowledge === "partiel" ? "Relevé partiel" : "Hors relevé"}</strong>, au {date}
        &nbsp;: les contrats n’ont tous été cherchés qu’{searchedWords}.{" "}
        {knowledge === "partiel"
          ? "Ceux que nous connaissons ici sont montrés, aucune part n’est calculée."
          : "Rien n’est compté ici."}
      </p>
    );
  if (hasNone || share === null) return <p className="territory-headline">Au {date}&nbsp;:</p>;
  return (
    <p className="territory-headline">
      <strong>{shareWords(share)}</strong> des habitants sous un CLS recensé comme signé ou adopté,
      au {date}. {isUncertain && <InPart />}
    </p>
  );
}

/** What others announced of this very place, each with its page. */
export function Annonces({ annonces }: Pick<SheetCoverage, "annonces">) {
  if (annonces.length === 0) return null;
  return (
    <>
      <ul className="territory-annonces">
        {annonces.map((annonce) => (
          <li key={`${annonce.mesure} ${annonce.source} ${annonce.valeur}`}>
            {capitalise(annonceSentence(annonce))}
            {annonce.precision !== "" && ` (${typeset(annonce.precision)})`}.{" "}
            <ExternalLink href={annonce.source}>Source</ExternalLink>
          </li>
        ))}
      </ul>
      <p className="territory-note">{typeset(WHY_DIFFERENT)}</p>
    </>
  );
}

/** Share of inhabitants under a contract that commits its parties, then every state in words. */
export function CoverageSummary({ coverage }: { readonly coverage: SheetCoverage }) {
  const { entries, recordedOn, populationYear, perhaps, knowledge, annonces } = coverage;
  const isNone = coverage.isBare && knowledge === "recensé" && perhaps.length === 0;
  return (
    <>
      <Headline coverage={coverage} />
      <ul className="territory-statuses">
        {entries.map((entry) => (
          <Entry key={entry.status} entry={entry} />
        ))}
      </ul>
      {perhaps.map((words) => (
        <p key={words} className="territory-note">
          {capitalise(typeset(words))}.
        </p>
      ))}
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
      <Annonces annonces={annonces} />
      <p className="territory-note">
        Relevé de l’atlas du {formatDay(recordedOn)}&nbsp;; population municipale {populationYear},
        Insee&nbsp;; communes d’aujourd’hui.
      </p>
    </>
  );
}
