import { useMemo } from "react";
import {
  annonceSentence,
  latestAnnonces,
  WHY_DIFFERENT,
  type Annonce,
} from "@/domain/contract/annonce";
import { COVERAGE_STATUSES, isBare } from "@/domain/contract/cls";
import type { SheetContract } from "@/domain/sheet/sheet-contracts";
import { sheetContracts } from "@/domain/sheet/sheet-contracts";
import { BARE_LABELS } from "@/domain/words/bare-words";
import { capitalised, formatDay, formatNumber, plural } from "@/domain/words/french";
import { communesInScope, scopeZoning, territoriesInScope } from "@/domain/geography/scope";
import { ExternalLink } from "../territory/ExternalLink";
import { typeset } from "../territory/sheet-words";
import type { MapModel } from "../model/use-map-model";

export interface CoverageSourcesProps {
  readonly model: MapModel;
  /** Of the scope itself. */
  readonly annonces: readonly Annonce[];
}

/** What the scope is made of: computed when it is asked for, not with each map. */
function useScopeRecord({ atlas, dated, etude }: MapModel) {
  return useMemo(() => {
    if (!atlas || !dated) return null;
    const inScope = communesInScope(etude.scope, atlas);
    const zoning = scopeZoning(etude.scope, inScope);
    const { codes } = atlas.departements.zoning;
    const departements = territoriesInScope(atlas.departements.zoning, inScope).map(
      (position) => codes[position]!,
    );
    const own = { zoning, level: "", code: etude.scope };
    return {
      ...sheetContracts(own, departements, atlas, dated),
      annonces: departements.flatMap((code) =>
        latestAnnonces(dated.register.annonces, { level: "departement", code }, dated.day).map(
          (annonce) => ({ annonce, nom: atlas.departements.noms[codes.indexOf(code)]! }),
        ),
      ),
    };
  }, [atlas, dated, etude.scope]);
}

/** Contracts that a figure counts, each with its pages. */
function Counted({ contracts }: { readonly contracts: readonly SheetContract[] }) {
  return (
    <ul>
      {contracts.map(({ cls, status }) => (
        <li key={cls.id}>
          {typeset(cls.nom)} ({status}){" "}
          {cls.sources.map((source, at) => (
            <span key={source}>
              {at > 0 && ", "}
              <ExternalLink href={source} />
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** What the sources hold: its code comes when they are opened. */
export function CoverageSourcesContent({ model, annonces }: CoverageSourcesProps) {
  const record = useScopeRecord(model);
  if (!record) return null;
  const { coverage, inPerimeter } = record;
  const counted = inPerimeter.filter(({ status }) => status !== null && status !== "terminé");
  const rank = ({ status }: SheetContract): number => COVERAGE_STATUSES.indexOf(status!);
  return (
    <>
      {annonces.length + record.annonces.length > 0 && (
        <>
          <h2>Ce qui a été annoncé</h2>
          <ul>
            {annonces.map((annonce) => (
              <li key={`${annonce.source} ${annonce.valeur}`}>
                {typeset(capitalised(annonceSentence(annonce)))}
                {annonce.precision !== "" && ` (${typeset(annonce.precision)})`}.{" "}
                <ExternalLink href={annonce.source} />
              </li>
            ))}
            {record.annonces.map(({ annonce, nom }) => (
              <li key={`${nom} ${annonce.source} ${annonce.valeur}`}>
                {nom}&nbsp;: {typeset(annonceSentence(annonce))}.{" "}
                <ExternalLink href={annonce.source} />
              </li>
            ))}
          </ul>
          <p>{typeset(WHY_DIFFERENT)}</p>
        </>
      )}
      <h2>Ce que compte le relevé du {formatDay(coverage.recordedOn)}</h2>
      <ul>
        {coverage.entries.map(({ status, communes, population, percent }) => (
          <li key={status}>
            {isBare(status) ? BARE_LABELS[status] : capitalised(status)}&nbsp;:{" "}
            {plural(communes, "commune", "communes")}, {formatNumber(population)} habitants (
            {[percent, `population ${coverage.populationYear}`]
              .filter((part) => part !== "")
              .join(", ")}
            )
          </li>
        ))}
      </ul>
      {counted.length > 0 && (
        <>
          <h2>
            {plural(counted.length, "contrat en cours", "contrats en cours")}, et leurs sources
          </h2>
          <Counted contracts={counted.toSorted((a, b) => rank(a) - rank(b))} />
        </>
      )}
    </>
  );
}
