import type { DossierBlock } from "../../dossier/dossier";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import { formatDay } from "@/domain/words/french";
import { datesWords, emptyWords, extentWords } from "../contrat/contract-words";
import { body, table } from "../chapters/blocks";

/** Those that nothing links to the territory but their département; nothing without any. */
export function unplacedContracts({ contracts }: Diagnostic): DossierBlock[] {
  const { withoutPerimeter } = contracts;
  if (withoutPerimeter.length === 0) return [];
  return [
    body("Rien ne dit s’ils concernent le territoire : ils ne comptent pas dans la couverture."),
    table(
      `Contrats au périmètre inconnu ou connu en partie, au ${formatDay(contracts.coverage.day)}`,
      [
        { head: "Contrat", width: 0.44 },
        { head: "État", width: 0.14 },
        { head: "Dates", width: 0.26 },
        { head: "Confiance", width: 0.16 },
      ],
      withoutPerimeter.map((contract) => [
        contract.cls.nom,
        contract.status ?? "inconnu à cette date",
        datesWords(contract),
        contract.cls.confiance,
      ]),
      "",
    ),
  ];
}

/** The avenants under the table, which has no room for them: each with the contract that it changes. */
export const avenantLines = ({ contracts }: Diagnostic): string[] =>
  contracts.inPerimeter.flatMap(({ cls: { nom, avenant } }) =>
    avenant === "" ? [] : [`Avenant, ${nom} : ${avenant}`],
  );

export function contractsTable({ contracts }: Diagnostic): DossierBlock {
  const { inPerimeter, coverage } = contracts;
  return table(
    `Contrats recensés, au ${formatDay(coverage.day)}`,
    [
      { head: "Contrat", width: 0.29 },
      { head: "État", width: 0.13 },
      { head: "Dates", width: 0.23 },
      { head: "Étendue sur le territoire", width: 0.2 },
      { head: "Confiance", width: 0.15 },
    ],
    inPerimeter.map((contract) => [
      contract.cls.nom,
      contract.status ?? "inconnu à cette date",
      datesWords(contract),
      extentWords(contract),
      contract.cls.confiance,
    ]),
    emptyWords(coverage),
  );
}
