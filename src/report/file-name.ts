import type { Day } from "@/domain/day";
import type { DocumentKind, DocumentPart } from "./dossier/document";
import type { Paper } from "./snapshot/page";
import type { SnapshotScene } from "./snapshot/snapshot-scene";

const ORIENTATION = { landscape: "paysage", portrait: "portrait" } as const;

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** `atlas-cls_bretagne_apl-mg_2023_a4-paysage.png`: lower-case ASCII. */
export function snapshotFileName({ fileWords }: SnapshotScene, paper: Paper): string {
  const words = fileWords.map(slug).filter((word) => word !== "");
  const sheet = `${paper.format.toLowerCase()}-${ORIENTATION[paper.orientation]}`;
  return `${["atlas-cls", ...words, sheet].join("_")}.png`;
}

/** Longest name of a territory in a file name: some systems stop at 260 characters, folders included. */
const MAX_NOM = 90;

/** First word of the name of a file, by what it holds. */
const FIRST_WORD: Readonly<Record<DocumentPart, string>> = {
  diagnostic: "diagnostic",
  annexe: "annexe",
  complet: "diagnostic-et-annexe",
  fiche: "fiche-elu",
};

/** `diagnostic-…-2026-11-21-ce-qui-a-change.docx`: beside the document that it is about. */
export const changesFileName = (...of: Parameters<typeof documentFileName>): string =>
  documentFileName(...of).replace(/(?=\.\w+$)/, "-ce-qui-a-change");

/** `diagnostic-ca-du-pays-de-landerneau-daoulas-2026-11-21.docx`: lower-case ASCII. */
export function documentFileName(
  nom: string,
  day: Day,
  kind: DocumentKind,
  part: DocumentPart,
): string {
  const name = slug(nom).slice(0, MAX_NOM).replace(/-$/, "");
  const first = kind === "xlsx" ? "chiffres" : FIRST_WORD[part];
  return `${[first, name, day].filter((word) => word !== "").join("-")}.${kind}`;
}
