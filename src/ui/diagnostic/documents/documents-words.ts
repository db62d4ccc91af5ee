import { formatNumber, plural } from "@/domain/words/french";
import type { DocumentKind, DocumentProblem } from "@/report/dossier/document";
import type { ProblemMessage } from "../../problem-message";
import type { Download, Since } from "./download";

/** What each document holds and for whom, in one line. */
export const DOCUMENT_WORDS: Readonly<
  Record<DocumentKind, { readonly title: string; readonly text: string; readonly action: string }>
> = {
  docx: {
    title: "Dossier Word (.docx)",
    text: "Modifiable, avec un sommaire, des titres et des légendes numérotés\u00a0: pour la personne qui rédige et le comité de pilotage.",
    action: "Télécharger le dossier Word",
  },
  pdf: {
    title: "Dossier PDF",
    text: "Le même contenu, mis en page pour être lu, imprimé ou joint à un courriel\u00a0: pour les partenaires et les élus.",
    action: "Télécharger le dossier PDF",
  },
  xlsx: {
    title: "Tableur (.xlsx)",
    text: "Tous les chiffres, avec leur année, leur référence et leur source\u00a0: pour la personne qui les vérifie ou les réemploie.",
    action: "Télécharger le tableur",
  },
};

const KILOBYTE = 1000;
const MEGABYTE = 1_000_000;

/** « 1,2 Mo », « 340 ko ». */
export const formatSize = (bytes: number): string =>
  bytes >= MEGABYTE
    ? `${formatNumber(bytes / MEGABYTE, 1)}\u00a0Mo`
    : `${formatNumber(Math.max(1, bytes / KILOBYTE))}\u00a0ko`;

/** What is said aloud: the start of the work and its end, not each percent of it. */
export function downloadWords(download: Download): string {
  switch (download.kind) {
    case "idle":
    case "failed":
      return "";
    case "cancelled":
      return "Préparation annulée. Rien de ce que vous avez écrit n’a changé.";
    case "running":
      return `Préparation de ${download.file}…`;
    case "done":
      return `Téléchargé à ${download.at}\u00a0: ${download.file} (${formatSize(download.blob.size)})`;
  }
}

/** What the reader must know of a document that was made; empty: nothing. */
export function missingImagesWords(count: number): string {
  if (count === 0) return "";
  const said = count === 1 ? "elle y est décrite" : "elles y sont décrites";
  return `Ce navigateur n’a pas pu dessiner ${plural(count, "figure", "figures")} pour Word\u00a0: ${said} par un texte. Le dossier PDF les contient toutes\u00a0; une version récente de Firefox, de Chrome, d’Edge ou de Safari les met aussi dans Word.`;
}

/** What changed since the last document of this name, made in this browser. */
export const sinceWords = ({ when, changes }: Since): string =>
  changes
    ? `Depuis le document du ${when}\u00a0: ${changes.words} Téléchargé avec lui\u00a0:`
    : `Rien n’a changé depuis le document du ${when}.`;

const KEPT = "Rien de ce que vous avez écrit n’est perdu.";

/** What happened and what to do, for a document that was not made nor cancelled. */
export function documentProblemMessage(
  problem: Exclude<DocumentProblem, { kind: "cancelled" }>,
): ProblemMessage {
  switch (problem.kind) {
    case "unreachable":
      return {
        title:
          "Le document n’a pas pu être préparé\u00a0: une partie de l’application n’arrive pas.",
        advice: `Vérifiez la connexion, puis réessayez. Si le message revient, enregistrez l’étude et rechargez la page\u00a0: le site a pu être mis à jour. ${KEPT}`,
      };
    case "broken":
      return {
        title: "Le document n’a pas pu être préparé\u00a0: l’application s’est arrêtée en chemin.",
        advice: `Réessayez après avoir fermé d’autres onglets. Si le message revient, prenez un autre format et signalez ceci\u00a0: «\u00a0${detailOf(problem.detail)}\u00a0». ${KEPT}`,
      };
  }
}

/** Long enough to be reported, short enough to be read. */
const detailOf = (detail: string): string =>
  detail.length > 160 ? `${detail.slice(0, 160)}…` : detail || "sans message";
