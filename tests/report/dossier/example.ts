import { crc32, deflateSync } from "node:zlib";
import type { Figure } from "@/charts/figure";
import type { Day } from "@/domain/day";
import type { Dossier, DossierBlock } from "@/report/dossier/dossier";

const LINE = { color: "#0b5c68", width: 1.5, dash: [] } as const;

/** A figure with every mark. */
export const FIGURE: Figure = {
  id: "figure-age",
  title: "Habitants de 65 ans et plus, de 2013 à 2023",
  width: 640,
  height: 320,
  marks: [
    { kind: "rect", x: 0, y: 0, width: 640, height: 320, fill: "#f6f4f0", stroke: null },
    { kind: "rect", x: 60, y: 20, width: 560, height: 250, fill: null, stroke: LINE },
    {
      kind: "line",
      x1: 60,
      y1: 145,
      x2: 620,
      y2: 145,
      stroke: { color: "#b9b4aa", width: 1, dash: [4, 3] },
    },
    { kind: "path", d: "M60 250L200 190L340 160L480 90L620 60", fill: null, stroke: LINE },
    { kind: "path", d: "M60,270 L60,250 L200,190 L200,270 Z", fill: "#e3eff0", stroke: null },
    {
      kind: "circle",
      cx: 480,
      cy: 90,
      r: 5,
      fill: "#ffffff",
      stroke: LINE,
      label: "2020 : 24,1\u00a0%",
    },
    {
      kind: "text",
      x: 340,
      y: 300,
      text: "Année − part ≥ 24\u00a0%, cœur du « bassin »",
      size: 14,
      weight: 600,
      fill: "#1c2629",
      anchor: "middle",
    },
    {
      kind: "text",
      x: 52,
      y: 150,
      text: "1\u202f234",
      size: 12,
      weight: 400,
      fill: "#1c2629",
      anchor: "end",
    },
  ],
  alt: "La part des habitants de 65 ans et plus monte de 20,3\u00a0% à 26,0\u00a0% entre 2013 et 2023.",
  table: { caption: "Données", head: ["Année", "Part"], rows: [["2013", "20,3\u00a0%"]] },
  source: "Source : Insee, recensement de la population 2013-2023.",
};

export const HOSTILE =
  'a\u0000b\u0007c <b>gras</b> & "cité" =SUM(A1) ]]> \ud83d\ude00 \ud800fin\u000b é œ “”';

export const LONG_NOTE = Array.from({ length: 2000 }, (_, i) => `mot ${i}`.padEnd(9, "x"))
  .join(" ")
  .slice(0, 20_000);

export const BLOCKS: readonly DossierBlock[] = [
  { kind: "heading", level: 1, text: "1. Le territoire & ses habitants" },
  {
    kind: "paragraph",
    style: "lead",
    content: [
      { text: "Le bassin compte 34\u202f567 habitants, dont 26,0\u00a0% ont 65 ans et plus." },
    ],
  },
  {
    kind: "paragraph",
    style: "body",
    content: [
      { text: "L’écart à la région est de −3,2 points (≥ 2). " },
      { text: "Gras", isBold: true },
      { text: " et " },
      { text: "italique", isItalic: true },
      { text: ", voir " },
      { text: "la source de l’Insee", href: "https://www.insee.fr/fr/statistiques?a=1&b=2" },
      { text: " ou " },
      { text: "un faux lien", href: "javascript:alert(1)" },
      { text: ". Cœur, Ÿ, œuvre, « citation »." },
    ],
  },
  { kind: "heading", level: 2, text: "Âge des habitants" },
  { kind: "figure", figure: FIGURE },
  { kind: "heading", level: 3, text: "Détail par commune" },
  {
    kind: "table",
    caption: "Population des communes",
    head: ["Commune", "Code", "Habitants", "Note"],
    rows: [
      ["Ambérieu-en-Bugey", "01004", "14\u202f514", "=1+1"],
      ["Afa", "2A001", "3\u202f012", HOSTILE],
      ["Saint-Œnne-d’Aÿ", "2A004", "non publié", ""],
    ],
    widths: [0.35, 0.15, 0.2, 0.3],
    align: ["left", "left", "right", "left"],
  },
  {
    kind: "list",
    items: [
      [{ text: "Premier point, avec " }, { text: "du gras", isBold: true }],
      [{ text: "Second point : " }, { text: "le site", href: "https://example.org/" }],
    ],
  },
  { kind: "page-break" },
  { kind: "heading", level: 1, text: "2. Ce que dit le comité" },
  { kind: "field", label: "Atouts", hint: "Écrire ici trois atouts du territoire.", text: "" },
  {
    kind: "field",
    label: "Difficultés",
    hint: "Écrire ici.",
    text: `Première ligne\n${HOSTILE}\n\nDernière ligne`,
  },
  {
    kind: "paragraph",
    style: "note",
    content: [{ text: "Note : effectifs arrondis.\nSeconde ligne de la note." }],
  },
];

export const DOSSIER: Dossier = {
  title: "Diagnostic territorial de santé : Plaine de l’Ain",
  subtitle: "Portrait chiffré pour préparer le contrat local de santé",
  author: "Camille Œuvrard",
  cover: ["Territoire : communauté de communes", "Données de 2013 à 2023"],
  footer: "Diagnostic – Plaine de l’Ain",
  day: "2026-11-21" as Day,
  blocks: BLOCKS,
};

export const withBlocks = (blocks: readonly DossierBlock[]): Dossier => ({ ...DOSSIER, blocks });

const chunk = (type: string, data: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(data.length + 12);
  new DataView(bytes.buffer).setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  new DataView(bytes.buffer).setUint32(data.length + 8, crc32(bytes.subarray(4, -4)));
  return bytes;
};

/** A grey PNG of 8 × 4 pixels. */
export function grey(): Uint8Array {
  const header = new Uint8Array([0, 0, 0, 8, 0, 0, 0, 4, 8, 0, 0, 0, 0]);
  const pixels = deflateSync(new Uint8Array(4 * 9).fill(0x99).map((v, i) => (i % 9 === 0 ? 0 : v)));
  const parts = [
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", pixels),
    chunk("IEND", new Uint8Array(0)),
  ];
  return new Uint8Array(parts.flatMap((part) => [...part]));
}
