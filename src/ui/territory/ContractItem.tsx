import { plural } from "@/domain/words/french";
import type { Reckoned } from "@/domain/contract/cls";
import type { SheetContract } from "@/domain/sheet/sheet-contracts";
import { CoverageSwatch } from "@/ui/legend/CoverageSwatch";
import { UncertainTag } from "./CoverageSummary";
import { ExternalLink } from "./ExternalLink";
import { hostOf, safeHttpUrl } from "./safe-url";
import { periodWords, shareWords, statusWords, typeset } from "./sheet-words";

/** « 1re génération ». */
const generationWords = (generation: number): string =>
  `${generation}${generation === 1 ? "re" : "e"} génération`;

/** What was reckoned, before how. */
const RECKONED_WORDS: Record<Reckoned["champ"], string> = {
  signature: "Date de signature comptée",
  fin: "Date de fin comptée",
  prolongation: "Terme de la prolongation compté",
  statut: "État déduit",
};

function Reach({ contract }: { readonly contract: SheetContract }) {
  const { cls, communes, share, isPartial } = contract;
  if (communes === null) return null;
  const more = cls.perimetre === "connu" ? "" : " Son périmètre n’est connu qu’en partie.";
  if (!isPartial) return <p>Couvre tout le territoire.{more}</p>;
  return (
    <p>
      Couvre une partie du territoire&nbsp;:{" "}
      {share !== null && `${shareWords(share)} de ses habitants, `}
      {plural(communes, "commune", "communes")}.{more}
    </p>
  );
}

/** One link by page: pages of the same site are numbered. */
function Sources({ sources }: { readonly sources: readonly string[] }) {
  const hosts = sources.map((source) => {
    const url = safeHttpUrl(source);
    return url ? hostOf(url) : source;
  });
  const nameOf = (index: number): string => {
    const same = hosts.filter((host) => host === hosts[index]).length;
    const rank = hosts.slice(0, index + 1).filter((host) => host === hosts[index]).length;
    return same > 1 ? `${hosts[index]} (${rank})` : hosts[index]!;
  };
  if (sources.length === 0) return <p>Source non précisée dans le relevé.</p>;
  return (
    <ul className="territory-contract-sources">
      {sources.map((source, index) => (
        <li key={source}>
          {index === 0 && (sources.length > 1 ? "Sources\u00a0: " : "Source\u00a0: ")}
          <ExternalLink href={source}>{nameOf(index)}</ExternalLink>
        </li>
      ))}
    </ul>
  );
}

/** One generation of a contract, with all that its source says of it. */
export function ContractItem({ contract }: { readonly contract: SheetContract }) {
  const { cls, status, isUncertain } = contract;
  return (
    <li className={status === "terminé" ? "territory-contract is-past" : "territory-contract"}>
      <h4>{typeset(cls.nom)}</h4>
      <p className="territory-status">
        <CoverageSwatch status={status ?? "aucun CLS recensé"} isTinted />
        <span>
          <strong>{statusWords(status)}</strong>
          {cls.generation !== null && ` · ${generationWords(cls.generation)}`}
          {isUncertain ? (
            <>
              {" "}
              <UncertainTag detail={`confiance ${cls.confiance}`} />
            </>
          ) : (
            <span className="territory-level"> · confiance haute</span>
          )}
        </span>
      </p>
      <p>{periodWords(cls)}</p>
      {cls.avenant !== "" && <p>Avenant&nbsp;: {typeset(cls.avenant)}</p>}
      {cls.comptees.map(({ champ, motif }) => (
        <p key={champ} className="territory-note">
          {RECKONED_WORDS[champ]}&nbsp;: {typeset(motif)}.
        </p>
      ))}
      <p>
        Porteur&nbsp;: {cls.porteur === "" ? "non précisé par la source" : typeset(cls.porteur)}
      </p>
      <Reach contract={contract} />
      {cls.axes.length > 0 && (
        <details>
          <summary>{cls.axes.length > 1 ? `Ses ${cls.axes.length} axes` : "Son contenu"}</summary>
          <ul className="territory-axes">
            {cls.axes.map((axe) => (
              <li key={axe}>{typeset(axe)}</li>
            ))}
          </ul>
        </details>
      )}
      <Sources sources={cls.sources} />
    </li>
  );
}
