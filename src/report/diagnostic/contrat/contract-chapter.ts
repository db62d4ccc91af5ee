import type { Cls } from "@/domain/contract/cls";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import {
  copilotingWords,
  ETAPE_WORDS,
  STEPS_SOURCE,
  TASKS,
  WHO_SIGNS,
} from "@/domain/diagnostic/notes/contract-steps";
import { ETAPES, type DiagnosticNotes } from "@/domain/diagnostic/notes/diagnostic-notes";
import type { SheetContract } from "@/domain/sheet/sheet-contracts";
import { formatDay, formatList } from "@/domain/words/french";
import type { DossierBlock } from "../../dossier/dossier";
import { webLink } from "../../dossier/web-link";
import {
  asWritten,
  body,
  bold,
  bulletList,
  heading,
  note,
  table,
  textList,
  writtenTable,
} from "../chapters/blocks";
import { textField } from "../chapters/notes-chapter";
import { datesWords, emptyWords, extentWords } from "./contract-words";

/** Members as the source names them: those who signed with the bearer. */
const membersWords = ({ epci, communes }: Cls): string => {
  const names = [...epci, ...communes];
  return names.length === 0 ? "non nommées par la source" : formatList(names);
};

/** A contract as its sources describe it: one table of two columns. */
const contractTable = (contract: SheetContract): DossierBlock => {
  const { cls, status } = contract;
  const rows: [string, string][] = [
    ["État", status ?? "inconnu à cette date"],
    ["Porteur", cls.porteur],
    ["Collectivités", membersWords(cls)],
    ["Dates", datesWords(contract)],
    ["Étendue sur le territoire", extentWords(contract)],
    ["Avenants", cls.avenant === "" ? "aucun connu" : cls.avenant],
    ["Axes", cls.axes.length === 0 ? "non donnés par la source" : cls.axes.join(" ; ")],
    ["Sources", `${cls.sources.join(" ; ")} (lues le ${formatDay(cls.verifieLe)})`],
    ["Confiance", cls.confiance],
  ];
  return table(
    cls.nom,
    [
      { head: "Élément", width: 0.24 },
      { head: "Contenu", width: 0.76 },
    ],
    rows,
    "",
  );
};

function known({ contracts }: Diagnostic): DossierBlock[] {
  const all = [...contracts.inPerimeter, ...contracts.withoutPerimeter];
  if (all.length === 0) return [body(emptyWords(contracts.coverage))];
  const unsure = contracts.withoutPerimeter.length > 0;
  return [
    ...all.map(contractTable),
    ...(unsure
      ? [
          note(
            "Un contrat dont l’étendue est inconnue ou connue en partie peut ne pas concerner le territoire.",
          ),
        ]
      : []),
  ];
}

/** The six steps with what was written of each. */
const steps = ({ etapes }: DiagnosticNotes): DossierBlock =>
  writtenTable(
    "Étapes du contrat",
    [
      { head: "Étape", width: 0.42 },
      { head: "Date", width: 0.18 },
      { head: "Où l’on en est", width: 0.4 },
    ],
    ETAPES.map((etape, at) => [
      `${at + 1}. ${ETAPE_WORDS[etape]}`,
      etapes[etape].date,
      etapes[etape].note,
    ]),
    "",
  );

const signatories = ({ signataires }: DiagnosticNotes): DossierBlock =>
  writtenTable(
    "Signataires et associés",
    [
      { head: "Nom", width: 0.4 },
      { head: "Qualité", width: 0.4 },
      { head: "Rôle", width: 0.2 },
    ],
    signataires.map(({ nom, qualite, role }) => [
      nom,
      qualite,
      role === "signataire" ? "signataire" : "associé",
    ]),
    "Aucun signataire n’a encore été inscrit.",
  );

const NEIGHBOURS = {
  ptsm: "Projet territorial de santé mentale (PTSM)",
  clsm: "Conseil local de santé mentale (CLSM)",
} as const;

/** Projects of mental health beside the contract, with their link where it is one of the web; none unwritten. */
export function writtenProjects({ santeMentale }: DiagnosticNotes): DossierBlock[] {
  const lines = (["ptsm", "clsm"] as const).flatMap((key) => {
    const { texte, lien } = santeMentale[key];
    if (texte.trim() === "" && lien.trim() === "") return [];
    const href = webLink(lien.trim());
    const link = lien.trim() === "" ? [] : [{ text: ` ${lien.trim()}`, ...(href ? { href } : {}) }];
    return [[bold(`${NEIGHBOURS[key]} : `), asWritten(texte), ...link]];
  });
  return bulletList(lines);
}

/** The same, or that none is written. */
export function mentalHealthProjects(notes: DiagnosticNotes): DossierBlock[] {
  const written = writtenProjects(notes);
  return written.length > 0
    ? written
    : [note("Aucun projet territorial ni conseil local de santé mentale n’est inscrit.")];
}

/** What the territory wrote of its contract: what the previous one leaves, where this one stands. */
export const writtenContract = ({ notes }: Diagnostic): DossierBlock[] => [
  textField(notes, "bilan"),
  ...(ETAPES.some((etape) => `${notes.etapes[etape].date}${notes.etapes[etape].note}`.trim() !== "")
    ? [steps(notes)]
    : []),
  ...(notes.signataires.length > 0 ? [signatories(notes)] : []),
];

/** In the annex, the machinery of the contract: what is there, who signs, the steps, the tasks. */
export function contractChapter(diagnostic: Diagnostic): DossierBlock[] {
  const { notes, departements } = diagnostic;
  const copiloting = copilotingWords(departements.map(({ code }) => code));
  return [
    heading(1, "Le contrat"),
    heading(2, "Contrats passés et en cours"),
    ...known(diagnostic),
    heading(2, "Étapes et signataires"),
    body(`${WHO_SIGNS} ${copiloting}`.trimEnd()),
    steps(notes),
    signatories(notes),
    heading(3, "Missions du chargé de mission"),
    ...textList(TASKS),
    note(`Source : ${STEPS_SOURCE}.`),
  ];
}
