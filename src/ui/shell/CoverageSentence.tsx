import type { Annonce } from "@/domain/contract/annonce";
import {
  announcedWhen,
  announcedWords,
  announcerOf,
  latestAnnonces,
} from "@/domain/contract/annonce";
import { COVERAGE_STATUSES, type CoverageStatus } from "@/domain/contract/cls";
import { COVERING, shareOfPopulation, type Coverage } from "@/domain/contract/cls-coverage";
import { searchedWords } from "@/domain/contract/register";
import { formatDay, formatNumber, formatShare, plural } from "@/domain/words/french";
import { ExternalLink } from "../territory/ExternalLink";
import type { MapModel } from "../model/use-map-model";
import { CoverageSources } from "./CoverageSources";

const UNSURE: readonly CoverageStatus[] = [...COVERING, "à vérifier"];

const sumOf = (cells: readonly number[], states: readonly CoverageStatus[]): number =>
  states.reduce((sum, status) => sum + cells[COVERAGE_STATUSES.indexOf(status)]!, 0);

/** « signé », and « adopté » where a contract only is. */
const coveringWords = ({ communes }: Coverage): string =>
  sumOf(communes, ["adopté"]) > 0 ? "signé ou adopté" : "signé";

/** « 30 % signé, 61 % avec les contrats à vérifier ». */
function Recorded({ coverage }: { readonly coverage: Coverage }) {
  const signed = shareOfPopulation(coverage, COVERING);
  const unsure = shareOfPopulation(coverage, UNSURE);
  if (signed === null || unsure === null) return <>Aucun habitant</>;
  return (
    <>
      Habitants couverts&nbsp;: <strong>{formatShare(signed)}</strong> {coveringWords(coverage)}
      {unsure !== signed && (
        <>
          , <strong>{formatShare(unsure)}</strong> avec les contrats à vérifier
        </>
      )}
    </>
  );
}

/** Where not all was looked for: what is known, in communes, and no share. */
function Unrecorded({ coverage, where }: { readonly coverage: Coverage; readonly where: string }) {
  const { knowledge, communes } = coverage;
  if (knowledge === "hors relevé")
    return (
      <>
        <strong>Hors relevé</strong>&nbsp;: les contrats n’ont été cherchés qu’{where}
      </>
    );
  const signed = sumOf(communes, COVERING);
  const unsure = sumOf(communes, ["à vérifier"]);
  const known = [
    ...(signed > 0
      ? [`${plural(signed, "commune", "communes")} sous un CLS ${coveringWords(coverage)}`]
      : []),
    ...(unsure > 0
      ? [
          signed > 0
            ? `${formatNumber(unsure)} sous un CLS à vérifier`
            : `${plural(unsure, "commune", "communes")} sous un CLS à vérifier`,
        ]
      : []),
  ];
  return (
    <>
      <strong>Relevé partiel</strong>
      {known.length > 0 && `\u00a0: ${known.join(", ")}`}
    </>
  );
}

/** « l’ARS annonçait plus de 65 % le 9 janvier 2024 », which leads to its page. */
function Announced({ annonces }: { readonly annonces: readonly Annonce[] }) {
  const [first] = annonces;
  if (!first) return null;
  return (
    <>
      {" "}
      ; {announcerOf(first)} annonçait{" "}
      <ExternalLink href={first.source}>{announcedWords(first)}</ExternalLink>{" "}
      {announcedWhen(first)}
    </>
  );
}

/** Coverage of the scope on the day, beside what its ARS announced, each with its source. */
export function CoverageSentence({ model }: { readonly model: MapModel }) {
  const { scopeCoverage, atlas, dated, etude } = model;
  if (!scopeCoverage || !atlas || !dated) return <p className="stage-sentence">&nbsp;</p>;
  const { register, day } = dated;
  const annonces = latestAnnonces(register.annonces, { level: "region", code: etude.scope }, day);
  return (
    <div className="stage-sentence">
      <p>
        {scopeCoverage.knowledge === "recensé" ? (
          <Recorded coverage={scopeCoverage} />
        ) : (
          <Unrecorded coverage={scopeCoverage} where={searchedWords(register)} />
        )}
        <Announced annonces={annonces} />
        <span className="soft">
          {" "}
          · au {formatDay(day)} ·{"\u00a0"}
        </span>
      </p>
      <CoverageSources model={model} annonces={annonces} />
    </div>
  );
}
