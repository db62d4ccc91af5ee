import { endOf, reckonedMark, type Cls } from "@/domain/contract/cls";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import { bearersOf, runningContracts } from "@/domain/sheet/running-contracts";
import type { SheetContract } from "@/domain/sheet/sheet-contracts";
import { formatDay, formatShare, formatSourceDate, plural } from "@/domain/words/french";
import { frenchSpaces } from "../french-spaces";
import { coverageInShort } from "../words/coverage-words";
import { writtenOut } from "./written-out";

/** A contract as the page names it. */
export interface FicheContract {
  readonly key: string;
  readonly nom: string;
  /** State, dates, bearer and extent, in sentences. */
  readonly words: string;
}

/** The contracts of the page. */
export interface FicheContracts {
  /** Share of the inhabitants under a contract, and how far the record goes. */
  readonly coverage: string;
  readonly named: readonly FicheContract[];
  /** Contracts that are not named; empty: all are. */
  readonly others: string;
  /** Who bears those that run, one by one. */
  readonly bearers: readonly string[];
}

/** Contracts that one page names. */
const MOST = 3;

const plain = (text: string): string => frenchSpaces(writtenOut(text));

function datesWords(cls: Cls): string {
  const { signature, fin, prolongation } = cls;
  const date = (of: "signature" | "fin" | "prolongation", words: string): string => {
    const known = cls[of];
    return `${words} : ${known ? formatSourceDate(known) : "non précisée par la source"}${reckonedMark(cls, of)}`;
  };
  const parts = [
    date("signature", "date de signature"),
    ...(signature === null && endOf(cls) === null ? [] : [date("fin", "fin")]),
    ...(prolongation ? [date("prolongation", fin ? "prolongation" : "fin, prolongée")] : []),
  ];
  return parts.join(" ; ");
}

const extentWords = ({ communes, share, isPartial }: SheetContract): string => {
  if (communes === null)
    return "Périmètre inconnu ou connu en partie : il concerne peut-être ce territoire.";
  if (!isPartial) return "Couvre tout le territoire.";
  const people = share === null ? "" : `, ${formatShare(share)} des habitants`;
  return `Couvre ${plural(communes, "commune", "communes")}${people}.`;
};

const namedContract =
  (day: string) =>
  (contract: SheetContract): FicheContract => {
    const { cls, status } = contract;
    const state = status === null ? "état inconnu" : `état « ${status} »`;
    const bearer = cls.porteur === "" ? "" : ` Porteur : ${cls.porteur}.`;
    return {
      key: cls.id,
      nom: plain(cls.nom),
      words: plain(`${state} au ${day} ; ${datesWords(cls)}.${bearer} ${extentWords(contract)}`),
    };
  };

/** Of unknown perimeter, that one page names where no other runs. */
const MOST_UNSURE = 2;

/** Those that run, the widest first; where none does, those that may concern the territory, then the last that did. */
function shownContracts({ inPerimeter, withoutPerimeter }: Diagnostic["contracts"]) {
  const running = runningContracts(inPerimeter);
  const unsure = running.length > 0 ? [] : runningContracts(withoutPerimeter);
  const last = running.length > 0 ? [] : inPerimeter.slice(0, 1);
  return {
    known: [...running.slice(0, MOST), ...last],
    unsure: unsure.slice(0, MOST_UNSURE),
    isUnsureNamed: unsure.length > 0 && unsure.length <= MOST_UNSURE,
  };
}

/** The contract of the territory by its name, its dates, its state and its bearer. */
export function ficheContracts(diagnostic: Pick<Diagnostic, "contracts">): FicheContracts {
  const { inPerimeter, coverage } = diagnostic.contracts;
  const { known, unsure, isUnsureNamed } = shownContracts(diagnostic.contracts);
  const rest = inPerimeter.length - known.length;
  return {
    coverage: plain(coverageInShort(diagnostic, !isUnsureNamed)),
    named: [...unsure, ...known].map(namedContract(formatDay(coverage.day))),
    others:
      rest === 0
        ? ""
        : plain(
            `${plural(rest, "autre contrat, passé ou en cours, est", "autres contrats, passés ou en cours, sont")} dans le diagnostic.`,
          ),
    bearers: bearersOf(runningContracts(known)).map(plain),
  };
}
