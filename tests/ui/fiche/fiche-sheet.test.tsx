import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Figure } from "@/charts/figure";
import type { Day } from "@/domain/day";
import type { Fiche } from "@/report/diagnostic/fiche/fiche";
import { FicheSheet } from "@/ui/fiche/FicheSheet";

const FICHE: Fiche = {
  nom: "Pays <de> Brest",
  identity: "Pays <de> Brest\u00a0: 266\u202f149 habitants en 2023, 2\u00a0EPCI, Finistère.",
  facts: {
    title: "Ce qui caractérise le territoire",
    points: [],
    sentence: "Aucun chiffre ne le distingue.",
  },
  strengths: {
    title: "Atouts",
    points: [
      {
        key: "a",
        label: "Pharmacies",
        value: "4,2 pour 10\u00a0000 habitants (2024)",
        words: "Mieux placé que les trois quarts.",
        evidence: "position",
      },
    ],
    sentence: "Les chiffres disponibles ne font ressortir qu’un atout.",
  },
  attention: {
    title: "Points d’attention",
    points: [{ key: "b", label: "", value: "", words: "Trois départs.", evidence: "written" }],
    sentence: "",
  },
  figures: [{ key: "apl", label: "Accès", value: "4,4", reference: "", explanation: "Seuil." }],
  coverage: "Aucun habitant n’est couvert.",
  contacts: [
    "Délégation du Finistère\u00a0: ars-dd29@ars.sante.fr",
    "Aucun contact pour\u00a0: Marne.",
  ],
  sources: "Sources\u00a0: Insee (2023).",
  remarks: [],
};

const MAP: Figure = {
  id: "carte-apl-epci",
  title: "APL aux médecins généralistes par EPCI, région Bretagne, 2023",
  width: 340,
  height: 300,
  marks: [],
  alt: "",
  table: { caption: "", head: [], rows: [] },
  source: "Source\u00a0: DREES.",
};

const html = (map: Figure | null): string =>
  renderToStaticMarkup(
    <FicheSheet fiche={FICHE} day={"2026-11-21" as Day} map={map}>
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

test("the map is named in plain words; without it, what stands for it", () => {
  expect(html(MAP)).toContain("Accès aux médecins généralistes par EPCI");
  expect(html(MAP)).not.toContain("en cours");
  expect(html(null)).toContain("Carte en cours de dessin…");
});

test("a point written by the user has its words alone", () => {
  expect(html(MAP)).toContain('<li><span class="fiche-words">Trois départs.</span></li>');
});
