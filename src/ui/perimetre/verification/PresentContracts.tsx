import { formatDay } from "@/domain/words/french";
import type { PerimetreCheck } from "@/domain/perimetres/verdict/perimetre-check";
import type { SheetContract } from "@/domain/sheet/sheet-contracts";
import { periodWords, shareWords, typeset } from "../../territory/sheet-words";

/** Neither over, nor still to come on the chosen day. */
const present = (contracts: readonly SheetContract[]): readonly SheetContract[] =>
  contracts.filter(({ status }) => status !== null && status !== "terminé");

const List = ({ contracts }: { readonly contracts: readonly SheetContract[] }) => (
  <ul>
    {contracts.map(({ cls, status, share, isPartial }) => (
      <li key={cls.id}>
        {typeset(cls.nom)}, {status}
        {share !== null && `, ${shareWords(share)} des habitants${isPartial ? ", en partie" : ""}`}
        <br />
        <span className="small soft">{periodWords(cls)}</span>
      </li>
    ))}
  </ul>
);

/** Contracts that the perimeter would meet, and how far they were looked for. */
export function PresentContracts({ contracts }: Pick<PerimetreCheck, "contracts">) {
  const { knowledge, searchedWords } = contracts.coverage;
  const here = present(contracts.inPerimeter);
  const perhaps = present(contracts.withoutPerimeter);
  return (
    <section className="perimetre-block">
      <h3>Contrats déjà là au {formatDay(contracts.coverage.day)}</h3>
      {here.length > 0 && <List contracts={here} />}
      {here.length === 0 && knowledge !== "hors relevé" && (
        <p>
          {knowledge === "partiel"
            ? "Relevé partiel\u00a0: aucun contrat en cours n’est connu ici, d’autres peuvent exister."
            : perhaps.length > 0
              ? "Aucun contrat en cours au périmètre connu n’est recensé dans ce périmètre."
              : "Aucun contrat en cours recensé dans ce périmètre."}
        </p>
      )}
      {here.length === 0 && knowledge === "hors relevé" && (
        <p>Hors relevé&nbsp;: rien n’est compté ici.</p>
      )}
      {perhaps.length > 0 && (
        <>
          <p>Au périmètre inconnu ou connu en partie, peut-être ici&nbsp;:</p>
          <List contracts={perhaps} />
        </>
      )}
      {knowledge !== "recensé" && (
        <p className="perimetre-warning">
          Les contrats n’ont été cherchés qu’{searchedWords}&nbsp;: ailleurs, l’absence d’un contrat
          ne dit rien.
        </p>
      )}
    </section>
  );
}
