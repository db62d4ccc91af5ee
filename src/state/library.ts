import type { Outline } from "@/domain/geography/outline";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { ArsContact } from "@/domain/contract/ars-contact";
import type { Register } from "@/domain/contract/register";
import type { Atlas } from "@/domain/geography/atlas";
import type { Catalogue } from "@/domain/indicator/catalogue";
import type { ColumnSet, ColumnTitle } from "@/domain/book/column-set";
import type { CommuneDetail } from "@/domain/geography/commune-detail";
import type { CommuneNames } from "@/domain/geography/commune-names";
import type { Ground } from "@/domain/geography/ground";
import type { Labels } from "@/domain/geography/labels";
import type { Source } from "@/domain/source";
import type { SpreadSet, SpreadTitle } from "@/domain/indicator/spread";
import type { Zonages } from "@/domain/geography/gazetteer";
import type { DataProblem } from "@/domain/data-problem";
import type { LevelWith } from "@/domain/geography/level-table";
import type { Ask } from "@/domain/ask";
import type { Adjacency } from "@/domain/perimetres/graph/adjacency";
import type { ArsRule } from "@/domain/perimetres/rule/ars-rule";
import type { Result } from "@/domain/result";

/** Levels whose outlines are read région by région. */
export type RegionalLevel = LevelWith<"outlinesByRegion">;

/** Outlines of a level in one région, by its code. */
export type RegionalTitle<L extends RegionalLevel = RegionalLevel> = `outlines:${L}:${string}`;

/** The embedded files, by the name under which the page asks for them. */
export type Shelf = {
  readonly atlas: Atlas;
  /** The part of the atlas that the first view counts: see `communes-ouverture.json`. */
  readonly opening: Atlas;
  /** The record of the contracts. */
  readonly register: Register;
  readonly names: CommuneNames;
  /** The bassins de vie, which `zonages` has too. */
  readonly bassins: Pick<Zonages, "bassinsDeVie">;
  readonly zonages: Zonages;
  readonly detail: CommuneDetail;
  readonly catalogue: Catalogue;
  readonly ars: readonly ArsContact[];
  /** Rules of the ARS that publish some. */
  readonly rules: readonly ArsRule[];
  readonly sources: readonly Source[];
  /** What a diagnosis misses, and where to ask for it. */
  readonly asks: readonly Ask[];
  /** Commune of today of each code that is no commune any more. */
  readonly oldCodes: ReadonlyMap<string, string>;
  /** Outlines of the atoms of contract areas, in their order. */
  readonly contractAreas: readonly Outline[];
  /** What lies around the territories of the map. */
  readonly ground: Ground;
} & { readonly [L in LevelWith<"outlines"> as `outlines:${L}`]: readonly Outline[] } & {
  /** Address, in memory, of the outlines of all of France as the map reads them. */
  readonly [L in LevelWith<"outlines"> as `outlineFile:${L}`]: string;
} & {
  /** Those of the territories that a région holds in part at least: `outlines:epci:53`. */
  readonly [L in RegionalLevel as RegionalTitle<L>]: readonly Outline[];
} & {
  readonly [T in ColumnTitle]: ColumnSet;
} & { readonly [T in SpreadTitle]: SpreadSet } & {
  readonly [L in LevelWith<"labels"> as `labels:${L}`]: Labels;
} & { readonly [L in LevelWith<"adjacency"> as `adjacency:${L}`]: Adjacency };

export type Title = keyof Shelf;

export type Loadable<Value> =
  | { readonly status: "idle" | "loading" }
  | { readonly status: "ready"; readonly value: Value }
  | { readonly status: "failed"; readonly problem: DataProblem };

export type Loader = <T extends Title>(title: T) => Promise<Result<Shelf[T], DataProblem>>;

type Contents = { readonly [T in Title]?: Loadable<Shelf[T]> };

export interface Library {
  readonly contents: StoreApi<Contents>;
  /** Starts loading a file unless it is there or on its way. */
  readonly request: (title: Title) => void;
  /** Asks again for every file that failed. */
  readonly retry: () => void;
}

const IDLE = { status: "idle" } as const;

export const loadableOf = <T extends Title>(contents: Contents, title: T): Loadable<Shelf[T]> =>
  contents[title] ?? IDLE;

/** Files are loaded once, when first asked for; a failure stays visible and can be retried. */
export function createLibrary(load: Loader): Library {
  const contents = createStore<Contents>()(() => ({}));
  const request = (title: Title): void => {
    const { status } = loadableOf(contents.getState(), title);
    if (status === "loading" || status === "ready") return;
    contents.setState({ [title]: { status: "loading" } } as Contents);
    void load(title).then((result) => {
      contents.setState({
        [title]: result.ok
          ? { status: "ready", value: result.value }
          : { status: "failed", problem: result.problem },
      } as Contents);
    });
  };
  const retry = (): void => {
    for (const [title, loadable] of Object.entries(contents.getState()))
      if (loadable?.status === "failed") request(title as Title);
  };
  return { contents, request, retry };
}

/** Fulfilled once files that were asked for have come, or have failed. */
export const arrivalOf = (library: Library, titles: readonly Title[]): Promise<void> =>
  new Promise((resolve) => {
    const settle = (): void => {
      const now = library.contents.getState();
      if (titles.some((title) => loadableOf(now, title).status === "loading")) return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = library.contents.subscribe(settle);
    settle();
  });
