import { createContext, useContext, useEffect } from "react";
import { useStore } from "zustand";
import type { PerimetreSearches } from "@/domain/perimetres/search/search-types";
import type { DiagnosticInput } from "@/report/diagnostic/diagnostic-input";
import type { BuildDocument } from "@/report/dossier/document";
import { loadableOf, type Library, type Loadable, type Shelf, type Title } from "@/state/library";
import type { OutlinesAt } from "@/state/outlines-at";
import type { AtlasState, AtlasStore } from "@/state/store";

/** What the screens are given by the root: the study, the files, and the way to outlines. */
export interface Services {
  readonly store: AtlasStore;
  readonly library: Library;
  /** Outlines of some territories of a level, by their positions; null where there is none. */
  readonly outlinesAt: OutlinesAt;
  /** Makes a file of the diagnostic off the page; its code is fetched at the first one. */
  readonly buildDocument: BuildDocument<DiagnosticInput>;
  /** Searches of perimeters, off the page. */
  readonly searches: PerimetreSearches;
  /** Checks the codes of a study that has just been opened, and reports the unknown ones. */
  readonly checkStudy?: () => void;
  /** The page as the site gives it now; null where it does not come. */
  readonly pageNow?: () => Promise<string | null>;
}

const ServicesContext = createContext<Services | null>(null);

export const ServicesProvider = ServicesContext.Provider;

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error("useServices requires a ServicesProvider above it, got none");
  return services;
}

/** A part of the state; the component renders again when it changes. */
export const useAtlasState = <Part>(select: (state: AtlasState) => Part): Part =>
  useStore(useServices().store, select);

/** A file as it is now, whoever asked for it. */
export const useFileNow = <T extends Title>(title: T | null): Loadable<Shelf[T]> =>
  useStore(useServices().library.contents, (contents) =>
    title === null ? (IDLE as Loadable<Shelf[T]>) : loadableOf(contents, title),
  );

/** A file, requested by the component that needs it (null: not needed now). */
export function useFile<T extends Title>(title: T | null): Loadable<Shelf[T]> {
  const { library } = useServices();
  useEffect(() => {
    if (title !== null) library.request(title);
  }, [library, title]);
  return useFileNow(title);
}

const IDLE = { status: "idle" } as const;

/** Value of a file, or null until it is there. */
export function useFileValue<T extends Title>(title: T | null): Shelf[T] | null {
  const file = useFile(title);
  return file.status === "ready" ? file.value : null;
}
