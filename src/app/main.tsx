import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createStore } from "zustand/vanilla";
import { besidePage, openFiles, pageNow } from "@/data/open-files";
import { FIRST_ETUDE } from "@/domain/etude";
import { isSame } from "@/domain/is-same";
import { hasLabels, hasRegionalOutlines } from "@/domain/geography/level-table";
import { refusedSession } from "@/state/saving/refused-session";
import { restoreSession } from "@/state/saving/restore-session";
import { arrivalOf, createLibrary, type Title } from "@/state/library";
import { watchOtherTabs } from "@/state/other-tabs";
import { createAtlasStore } from "@/state/store";
import { formatUrl, parseUrl, type UrlProblem } from "@/state/url";
import { FIRST_VIEW } from "@/state/view";
import { App, type PageNotices } from "./App";
import { lazyOutlines, lazyOutlinesAt } from "./lazy-outlines";
import { lazySearches } from "./lazy-searches";
import { sessionToOpen } from "./open-session";
import { saveOnChange } from "./save-on-change";
import { createShelfLoader } from "./shelf-loader";
import type { Services } from "@/ui/model/context";
import { isOpeningView } from "@/ui/model/use-drawn-atlas";
import type { ConvertedCode } from "@/ui/notices/ConvertedCodes";
import { loadEngine } from "@/ui/map/load-engine";
import { isSmallScreen } from "@/ui/shell/small-screen";
import "@/ui/base.css";

const place = besidePage(document.baseURI);
const outlines = lazyOutlines(async () => (await import("@/workers/client")).outlinesIn(place));
const library = createLibrary(createShelfLoader(openFiles(place), outlines));
// The first view needs these whatever the study: ask before anything else.
library.request("opening");
library.request("register");
library.request("contractAreas");
library.request("ground");
const engine = loadEngine().then(({ prepareTextures }) => prepareTextures());

const notices = createStore<PageNotices>()(() => ({
  storage: null,
  otherTab: null,
  unknown: [],
  converted: [],
  refused: undefined,
  conflict: null,
}));

/** How long the page waits for what its first map needs before it is shown without. */
const PATIENCE_MS = 600;

/**
 * Not at the top of the module: the map library, which shares code with it, would wait for its end.
 */
async function start(): Promise<void> {
  const { found, known, problem } = await restoreSession();
  const saved = found?.session ?? null;
  const link = parseUrl(location.hash);
  const opened = sessionToOpen(saved, link);
  const store = createAtlasStore(
    saved || !isSmallScreen()
      ? opened
      : {
          ...opened,
          view: { ...FIRST_VIEW, ...opened.view, controlsOpen: false, territoryOpen: false },
        },
  );
  const { level: firstLevel, scope: firstScope } = opened.history.present;
  // The whole atlas comes after the first map, unless that map needs it.
  if (!isOpeningView(opened.history.present)) library.request("atlas");
  const firstTitles: Title[] = ["opening", "register", "contractAreas", "ground"];
  if (hasLabels(firstLevel)) firstTitles.push(`labels:${firstLevel}`);
  // The région where the page opens is known; the code of another one waits for the atlas.
  if (firstScope === FIRST_ETUDE.scope && hasRegionalOutlines(firstLevel))
    firstTitles.push(`outlines:${firstLevel}:${firstScope}`);
  for (const title of firstTitles) library.request(title);
  notices.setState({ storage: problem, unknown: link?.problems ?? [] });

  const noteUnknown = (unknown: UrlProblem) =>
    notices.setState((state) => ({ unknown: [...state.unknown, unknown] }));
  const noteConverted = (codes: readonly ConvertedCode[]) =>
    notices.setState((state) => ({ converted: [...state.converted, ...codes] }));
  const checkStudy = async () => {
    // The study of a first visit holds no code that a file could deny.
    if (isSame(store.getState().history.present, FIRST_ETUDE)) return;
    const { checkOpened } = await import("./check-link");
    checkOpened(store, library, noteUnknown, noteConverted);
  };
  void checkStudy();
  if (!problem) {
    saveOnChange(store, { saved, known, aside: found?.aside ?? null }, notices);
    watchOtherTabs(() => notices.setState({ otherTab: { kind: "other-tab" } }));
    void refusedSession().then((refused) => notices.setState({ refused }));
  }

  // The address follows the study; it is read only when a page opens or the user changes it.
  const writeUrl = () => {
    const { history, view } = store.getState();
    const url = formatUrl(history.present, view.camera);
    if (url !== location.hash) window.history.replaceState(null, "", url);
  };
  store.subscribe(writeUrl);
  writeUrl();
  addEventListener("hashchange", () => {
    const next = parseUrl(location.hash);
    if (!next) return;
    const { history, view, open } = store.getState();
    open(sessionToOpen({ history, view }, next));
    notices.setState({ unknown: next.problems, converted: [] });
    void checkStudy();
  });

  const buildDocument: Services["buildDocument"] = async (...document) =>
    (await import("@/workers/dossier-client")).buildDocumentFrom(place, ...document);

  const searches = lazySearches(() => import("@/workers/perimetre-client"));

  const services = {
    store,
    library,
    outlinesAt: lazyOutlinesAt(async () =>
      (await import("@/state/outlines-at")).createOutlinesAt(library, outlines.at),
    ),
    buildDocument,
    searches,
    checkStudy,
    pageNow: () => pageNow(place),
  };

  const root = document.getElementById("atlas");
  if (!root) throw new Error("main requires an element #atlas in the page, got none");
  // In one go with the map where it can be: each later arrival would paint the page again, and the
  // map would wait for it.
  await Promise.race([
    Promise.allSettled([engine, arrivalOf(library, firstTitles)]),
    new Promise((resolve) => setTimeout(resolve, PATIENCE_MS)),
  ]);
  createRoot(root).render(
    <StrictMode>
      <App services={services} notices={notices} />
    </StrictMode>,
  );
}
void start();
