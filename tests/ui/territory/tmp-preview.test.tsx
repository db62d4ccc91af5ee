import { writeFileSync, readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { test } from "vitest";
import { TerritorySheetView } from "@/ui/territory/TerritorySheetView";
import { readFiles, sheetOf } from "./real-atlas";
const noop = () => {};
test("preview", async () => {
  const files = await readFiles();
  const root = "/work/main/";
  const css = ["src/ui/base.css", "src/ui/legend/legend.css", "src/ui/territory/territory.css"]
    .map((f) => readFileSync(root + f, "utf8")).join("\n")
    .replaceAll("@fontsource/", "file:///work/main/node_modules/@fontsource/");
  const cases: [any, string][] = [
    ["epci","242900801"],["epci","243500741"],["epci","200067981"],["epci","249740085"],["commune","29103"],["commune","13055"],
    ["bassin-de-vie","29103"],["zone-emploi","5304"],["departement","976"],["region","53"],["epci","200067205"],["departement","35"],
  ];
  for (const [level, code] of cases) {
    let sheet;
    try { sheet = sheetOf(files, level, code); } catch (e) { console.log((e as Error).stack); continue; }
    const html = renderToStaticMarkup(<TerritorySheetView sheet={sheet} onLocate={noop} onClose={noop} onSelect={noop} onNames={noop} />);
    writeFileSync(`/tmp/territory-preview/${level}-${code}.html`, `<!doctype html><html lang=fr><meta charset=utf-8><style>${css}</style><body style="height:auto"><div style="width:var(--w,288px);border-left:1px solid var(--line)"><section class="territory-panel">${html}</section></div>`);
  }
});
