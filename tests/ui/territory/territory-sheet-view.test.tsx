import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import type { Cls } from "@/domain/contract/cls";
import type { Level } from "@/domain/geography/level";
import type { TerritorySheet } from "@/domain/sheet/territory-sheet";
import { ExternalLink } from "@/ui/territory/ExternalLink";
import { FailedProvider } from "@/ui/territory/pending";
import { isEmail, safeHttpUrl } from "@/ui/territory/safe-url";
import { Failures } from "@/ui/territory/TerritoryPanel";
import { TerritorySheetView } from "@/ui/territory/TerritorySheetView";
import { readSheetFiles, sheetOf, type Files } from "./real-atlas";

const doNothing = () => undefined;
const ACTIONS = {
  onDiagnose: () => undefined,
  onLocate: doNothing,
  onClose: doNothing,
  onSelect: doNothing,
  onNames: doNothing,
  onZones: doNothing,
};

const render = (sheet: TerritorySheet): string =>
  renderToStaticMarkup(<TerritorySheetView sheet={sheet} {...ACTIONS} />);

/** What is read on the screen, spaces made alike. */
const textOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&#x27;", "'")
    .replace(/\s+/g, " ");

let files: Files;
/** Pages of `TERRITORIES`, rendered once. */
let pages: readonly string[];
beforeAll(async () => {
  files = await readSheetFiles();
  pages = TERRITORIES.map(([level, code]) => render(sheetOf(files, level, code)));
}, 60_000);

const TERRITORIES: readonly (readonly [Level, string])[] = [
  ["region", "53"],
  ["region", "06"],
  ["departement", "29"],
  ["departement", "976"],
  ["zone-emploi", "5304"],
  ["bassin-de-vie", "29103"],
  ["epci", "242900801"],
  ["epci", "243500741"],
  ["epci", "200046977"],
  ["commune", "29103"],
  ["commune", "13055"],
  ["commune", "22016"],
  ["commune", "55039"],
];

describe("TerritorySheetView", () => {
  it("never shows NaN, undefined or null, at any level", () => {
    for (const text of pages.map(textOf)) {
      expect(text).not.toMatch(/NaN|undefined|\bnull\b|Infinity|\[object/);
    }
  });

  it("keeps headings in order, and every table header scoped", () => {
    for (const html of pages) {
      const ranks = [...html.matchAll(/<h([1-6])/g)].map(([, rank]) => Number(rank));
      expect(ranks[0]).toBe(2);
      expect(ranks.filter((rank) => rank === 2)).toHaveLength(1);
      const steps = ranks.slice(1).map((rank, index) => rank - ranks[index]!);
      expect(Math.max(...steps)).toBeLessThanOrEqual(1);
      const headers = html.match(/<th\b[^>]*>/g) ?? [];
      expect(headers.every((header) => header.includes("scope="))).toBe(true);
    }
  });

  it("gives each figure beside its references, with unit and year", () => {
    const text = textOf(render(sheetOf(files, "epci", "242900801")));
    expect(text).toContain("CA du Pays de Landerneau-Daoulas");
    expect(text).toContain("EPCI · communauté d’agglomération · SIREN 242900801");
    expect(text).toContain("Population habitants 2023");
    expect(text).toContain("Évolution % par an 2017-2023");
    expect(text).toContain("22 communes (2026)");
    expect(text).toContain("50 011 +0,55");
    expect(text).toContain("France 3,7 3,3 16,6 %");
    expect(text).toContain("APL, 65 ans ou moins consult./an par hab. 2023");
    expect(text).toContain("Min. Q1 Médiane Q3 Max.");
  });

  it("writes names whole, however long", () => {
    const guingamp = textOf(render(sheetOf(files, "epci", "200067981")));
    expect(guingamp).toContain("CA Guingamp-Paimpol Agglomération de l'Armor à l'Argoat");
    const civis = files.atlas.epci.noms.findIndex((nom) => nom.startsWith("CA CIVIS"));
    const code = files.atlas.epci.zoning.codes[civis]!;
    expect(textOf(render(sheetOf(files, "epci", code)))).toContain(
      "CA CIVIS (Communauté Intercommunale des Villes Solidaires)",
    );
  });

  it("gives no share where contracts were not all looked for", () => {
    const auvergneRhoneAlpes = textOf(render(sheetOf(files, "region", "84")));
    expect(auvergneRhoneAlpes).toContain("Relevé partiel");
    const bretagne = textOf(render(sheetOf(files, "region", "53")));
    expect(bretagne).toMatch(/[\d,]+.% des habitants sous un CLS/);
    expect(auvergneRhoneAlpes).not.toMatch(/% des habitants sous un CLS/);
    // Half of it was not searched, yet nobody is left to be covered.
    const redon = textOf(render(sheetOf(files, "epci", "243500741")));
    expect(redon).toMatch(/100.% des habitants sous un CLS/);
  });

  it("has words for what is absent", () => {
    const marseille = textOf(render(sheetOf(files, "commune", "13055")));
    // DREES, APL 2023 of the commune: 5.1 and 4.2, so above 2.5.
    expect(marseille).toContain("Marseille 5,1 4,2 0,0 %");
    expect(marseille).toContain("Métropole d'Aix-Marseille-Provence EPCI");
    expect(marseille).toContain("Hors relevé");
    expect(marseille).toContain("Rien n’est compté ici.");
    expect(marseille).not.toMatch(/aucun CLS/i);
    expect(marseille).toContain("Aucun contact n’est donné par nos sources pour ce territoire.");
    expect(marseille).not.toContain("des habitants sous un CLS");
    const mayotte = textOf(render(sheetOf(files, "departement", "976")));
    expect(mayotte).toContain("sans donnée");
    expect(mayotte).toContain("l’Insee reporte la population de 2017");
  });

  it("labels bassins and départements with their level and their part", () => {
    const text = textOf(render(sheetOf(files, "epci", "242900801")));
    expect(text).toMatch(
      /Le Faou bassin de vie · [\d,]+ % des habitants du territoire, [\d,]+ % de ceux du bassin/,
    );
    expect(text).toMatch(
      /Finistère département · tout le territoire, [\d,]+ % des habitants du département/,
    );
    const bassin = textOf(render(sheetOf(files, "bassin-de-vie", "29103")));
    expect(bassin).toContain("Indicateurs du bassin de vie");
    expect(bassin).toMatch(/Part des moins de 15 ans 2022 · Insee \(nouvel onglet\) [\d,]+ %/);
  });

  it("signals uncertainty and lists apart what has no perimeter", () => {
    const rennes = render(sheetOf(files, "epci", "243500139"));
    expect(textOf(rennes)).toContain("Signalé incertain · confiance moyenne");
    expect(textOf(rennes)).toContain(
      "Contrats du département au périmètre inconnu ou connu en partie",
    );
    const morlaix = textOf(render(sheetOf(files, "epci", "242900835")));
    expect(morlaix).toContain("À vérifier · confiance haute");
  });

  it("tells what an avenant extends, and which date was reckoned", () => {
    const brest = textOf(render(sheetOf(files, "epci", "242900314")));
    expect(brest).toContain("fin : 2023, prolongé jusqu’en 2026 (date comptée, non publiée)");
    expect(brest).toContain("Avenant : 2024-09-12 : avenant signé à Châteaulin");
  });

  it("links sources on the web only, beside the page and without referrer", () => {
    const html = render(sheetOf(files, "region", "53"));
    const links = html.match(/<a [^>]+>/g) ?? [];
    expect(links.length).toBeGreaterThan(20);
    for (const link of links) {
      if (link.includes('href="mailto:')) continue;
      expect(link).toMatch(/href="https?:\/\//);
      expect(link).toContain('target="_blank" rel="noopener noreferrer"');
    }
  });

  it("never makes a link of an address that is not one", () => {
    const hostile = "javascript:alert(document.domain)";
    const contracts = files.register.contracts.map((cls): Cls => ({
      ...cls,
      sources: [hostile, "data:text/html,<script>alert(1)</script>"],
      nom: "<img src=x onerror=alert(1)>",
    }));
    const contact = { code: "29", level: "departement", nom: "Délégation", source: hostile };
    const ars = [{ ...contact, courriel: "x@y.fr?body=<b>" } as const] as Files["ars"];
    const indicators = files.catalogue!.indicators.map((each) => ({ ...each, url: hostile }));
    const catalogue = { ...files.catalogue!, indicators };
    const html = render(
      sheetOf(
        { ...files, register: { ...files.register, contracts }, ars, catalogue },
        "epci",
        "242900801",
      ),
    );
    expect(html).not.toMatch(/href="(?:javascript|data|mailto):/i);
    expect(html).not.toContain("<img");
    expect(html).not.toContain("<script");
    expect(textOf(html)).toContain("javascript:alert(document.domain)");
  });

  it("keeps the room of figures on their way, and says which will not come", () => {
    const sheet = sheetOf(
      { ...files, columns: new Map(), spreads: null, catalogue: null, ars: null },
      "epci",
      "242900801",
    );
    expect(render(sheet)).toContain("territory-pending");
    expect(textOf(render(sheet))).not.toMatch(/(?<!comptée, )non publié/);
    const failed = renderToStaticMarkup(
      <FailedProvider value>
        <TerritorySheetView sheet={sheet} {...ACTIONS} />
      </FailedProvider>,
    );
    expect(failed).not.toContain("territory-pending");
    expect(textOf(failed)).toContain("non chargé");
  });

  it("says of a table without the catalogue that it did not come, not an empty table", () => {
    const sheet = sheetOf({ ...files, catalogue: null }, "epci", "242900801");
    const html = renderToStaticMarkup(
      <FailedProvider value>
        <TerritorySheetView sheet={sheet} {...ACTIONS} />
      </FailedProvider>,
    );
    expect(html).not.toMatch(/<thead><tr><\/tr><\/thead>|colSpan="0"/);
    expect(textOf(html)).toMatch(/Population non chargé .* est dite sous-dense\. non chargé/);
  });
});

describe("Failures", () => {
  it("says what is missing and how to ask again", () => {
    const failures = [
      { title: "Le fichier ars.json n’a pas pu être chargé.", advice: "Réessayez." },
    ];
    const text = textOf(renderToStaticMarkup(<Failures failures={failures} onRetry={doNothing} />));
    expect(text).toContain("ars.json");
    expect(text).toContain("Réessayer");
    expect(renderToStaticMarkup(<Failures failures={[]} onRetry={doNothing} />)).toBe("");
  });
});

describe("safeHttpUrl", () => {
  it("accepts http and https alone", () => {
    expect(safeHttpUrl("https://www.brest.fr/a?b=c")).toBe("https://www.brest.fr/a?b=c");
    expect(safeHttpUrl(" http://www.pays-stmalo.fr/ ")).toBe("http://www.pays-stmalo.fr/");
    const refused = [
      "javascript:alert(1)",
      "\u0001javascript:alert(1)",
      "java\nscript:alert(1)",
      "data:text/html,x",
      "file:///etc/passwd",
      "//brest.fr",
      "brest.fr",
      "",
    ];
    expect(refused.filter((text) => safeHttpUrl(text) !== null)).toEqual([]);
    expect(renderToStaticMarkup(<ExternalLink href="vbscript:x" />)).not.toContain("<a");
  });
});

describe("isEmail", () => {
  it("accepts an address and nothing more", () => {
    expect(isEmail("ars-dd29-direction@ars.sante.fr")).toBe(true);
    expect(isEmail("a@b.fr?cc=c@d.fr")).toBe(false);
    expect(isEmail("a@b")).toBe(false);
  });
});
