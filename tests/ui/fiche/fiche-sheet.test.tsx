import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Figure } from "@/charts/figure";
import type { Day } from "@/domain/day";
import type { Fiche } from "@/report/diagnostic/fiche/fiche";
import { FicheSheet } from "@/ui/fiche/FicheSheet";

const FICHE: Fiche = {
  nom: "Pays <de> Brest",
  identity:
    "Pays <de> Brest\u00a0: 266\u202f149 habitants en 2023, 2\u00a0intercommunalités, Finistère.",
  facts: [
    {
      key: "a",
      kind: "Atout",
      label: "Pharmacies",
      value: "4,2 pour 10\u00a0000 habitants (2024)",
      words: "Plus de pharmacies qu’en France.",
      evidence: "position",
    },
    {
      key: "b",
      kind: "Point d’attention",
      label: "",
      value: "",
      words: `Trois départs. ${"Et des mots. ".repeat(80)}`,
      evidence: "written",
    },
  ],
  noFact: "",
  access: [
    { key: "apl", label: "Accès", value: "4,4", beside: "France : 3,7", explanation: "Seuil." },
  ],
  ages: [],
  contracts: {
    coverage: "Aucun habitant n’est couvert.",
    named: [{ key: "c", nom: "Contrat du Pays", words: "état «\u00a0signé\u00a0»." }],
    others: "",
    bearers: [],
  },
  recevabilite: ["Minimum atteint."],
  contacts: [
    "Délégation du Finistère\u00a0: ars-dd29@ars.sante.fr",
    "Aucun contact pour\u00a0: Marne.",
  ],
  sources: "Sources\u00a0: Insee (2023).",
  remarks: [],
};

const MAP: Figure = {
  id: "carte-apl-epci",
  title: "Accès aux médecins généralistes par intercommunalité, région Bretagne, 2023",
  width: 340,
  height: 300,
  marks: [],
  alt: "",
  table: { caption: "", head: [], rows: [] },
  source: "Source\u00a0: DREES.",
};

const html = (map: Figure | null): string =>
  renderToStaticMarkup(
    <FicheSheet
      fiche={FICHE}
      day={"2026-11-21" as Day}
      bars={null}
      map={map && { figure: map, words: "Plus foncé, plus d’accès." }}
      density="normal"
    >
      <p>Carte en cours de dessin…</p>
    </FicheSheet>,
  );

test("the name is said once, and is never markup", () => {
  expect(html(MAP).match(/Pays &lt;de&gt; Brest/g)).toHaveLength(1);
  expect(html(MAP)).toContain("<p>266\u202f149 habitants en 2023");
  expect(html(MAP)).toContain("21\u00a0novembre\u00a02026");
});

test("the address of a contact is a link, and a line without one is as it is", () => {
  expect(html(MAP)).toContain(
    'Finistère\u00a0: <a href="mailto:ars-dd29@ars.sante.fr">ars-dd29@ars.sante.fr</a>',
  );
  expect(html(MAP)).toContain("<li>Aucun contact pour\u00a0: Marne.</li>");
});

test("the map has its name and its key in words; without it, what stands for it", () => {
  expect(html(MAP)).toContain("Accès aux médecins généralistes par intercommunalité");
  expect(html(MAP)).toContain("Plus foncé, plus d’accès.");
  expect(html(MAP)).not.toContain("en cours");
  expect(html(null)).toContain("Carte en cours de dessin…");
});

test("what is read first comes first, and the parts follow as in Word", () => {
  const titles = [...html(MAP).matchAll(/<h2[^>]*>([^<]*)</gu)].map(([, title]) => title);
  expect(titles).toEqual([
    "Ce qui compte d’abord",
    "Accès aux médecins généralistes",
    "Âges des habitants",
    "Contrat local de santé",
    "Recevabilité d’un contrat",
    "Qui contacter",
  ]);
});

test("a line of the user has its kind and its words; whole on screen, cut on paper", () => {
  const [, written = ""] = html(MAP).split("Point d’attention</strong>");
  expect(written).toContain(`<span class="fiche-whole">${FICHE.facts[1]!.words}</span>`);
  const [, cut = ""] = /class="fiche-cut">([^<]*)</u.exec(written)!;
  expect(cut.endsWith("…")).toBe(true);
  expect(cut.length).toBeLessThanOrEqual(701);
});
