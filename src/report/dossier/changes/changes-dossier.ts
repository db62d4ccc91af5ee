import { plural } from "@/domain/words/french";
import type { Dossier, DossierBlock } from "../dossier";
import type { LineChange } from "./changes";

const HEAD = ["Où", "Avant", "Maintenant"] as const;

const NOTHING = "–";

const tableOf = (chapter: string, changes: readonly LineChange[]): DossierBlock => ({
  kind: "table",
  caption: chapter,
  head: HEAD,
  rows: changes.map(({ place, before, after }) => [
    place || "Texte",
    before ?? NOTHING,
    after ?? NOTHING,
  ]),
  widths: [0.24, 0.38, 0.38],
  align: ["left", "left", "left"],
});

/** « 3 lignes modifiées, 1 ajoutée, 2 retirées. » */
export function changesWords(changes: readonly LineChange[]): string {
  const added = changes.filter(({ before }) => before === null).length;
  const removed = changes.filter(({ after }) => after === null).length;
  const counts = [
    [changes.length - added - removed, "modifiée", "modifiées"],
    [added, "ajoutée", "ajoutées"],
    [removed, "retirée", "retirées"],
  ] as const;
  const [first, ...others] = counts.filter(([count]) => count > 0);
  if (!first) return "Aucune ligne n’a changé.";
  const [count, one, many] = first;
  return `${[
    plural(count, `ligne ${one}`, `lignes ${many}`),
    ...others.map(([n, single, several]) => plural(n, single, several)),
  ].join(", ")}.`;
}

/**
 * A document that says what changed in another since it was last made.
 *
 * @param since when it was last made, « 30 novembre 2026 à 10:42 »
 */
export function changesDossier(
  dossier: Dossier,
  changes: readonly LineChange[],
  since: string,
): Dossier {
  const chapters = [...new Set(changes.map(({ chapter }) => chapter))];
  return {
    ...dossier,
    title: `${dossier.title} : ce qui a changé`,
    cover: [
      `Depuis le document du ${since}.`,
      changesWords(changes),
      "Seuls les textes, les tableaux et ce que montrent les figures sont comparés.",
    ],
    blocks: chapters.flatMap((chapter): DossierBlock[] => [
      { kind: "heading", level: 1, text: chapter },
      tableOf(
        chapter,
        changes.filter((change) => change.chapter === chapter),
      ),
    ]),
  };
}
