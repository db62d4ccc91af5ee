// @vitest-environment happy-dom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { DataProblem } from "@/domain/data-problem";
import { failure, success, type Result } from "@/domain/result";
import type { Files } from "@/state/files";
import { createLibrary, type Loader, type Title } from "@/state/library";
import { createAtlasStore } from "@/state/store";
import { ServicesProvider } from "@/ui/model/context";
import { useFiles } from "@/ui/model/use-files";
import { NO_SEARCHES } from "../no-searches";

type Asked = "ars" | "sources" | "rules";

let root: Root;
let seen: Files<Asked>[];
let asked: Title[];
let answer: Map<Title, (result: Result<unknown, DataProblem>) => void>;
let library: ReturnType<typeof createLibrary>;

function Probe({ titles }: { readonly titles: readonly Asked[] }) {
  seen.push(useFiles(titles));
  return null;
}

const show = (...titles: Asked[]) =>
  act(async () =>
    root.render(
      <ServicesProvider
        value={{
          store: createAtlasStore(),
          library,
          outlinesAt: () => Promise.resolve(success([])),
          buildDocument: () => Promise.resolve(failure({ kind: "cancelled" })),
          searches: NO_SEARCHES,
        }}
      >
        <Probe titles={titles} />
      </ServicesProvider>,
    ),
  );

const give = (title: Title, result: Result<unknown, DataProblem>) =>
  act(async () => answer.get(title)!(result));

beforeEach(() => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  root = createRoot(document.body.appendChild(document.createElement("div")));
  [seen, asked, answer] = [[], [], new Map()];
  const load = (title: Title) => {
    asked.push(title);
    return new Promise((resolve) => {
      answer.set(title, resolve);
    });
  };
  library = createLibrary(load as Loader);
});

afterEach(async () => {
  await act(async () => root.unmount());
});

test("asks for each file once, and tells when all are there", async () => {
  await show("ars", "sources");
  expect(asked).toEqual(["ars", "sources"]);
  expect(seen.at(-1)?.status).toBe("loading");
  await give("ars", success(["a"]));
  expect(seen.at(-1)).toMatchObject({ status: "loading", values: { ars: ["a"], sources: null } });
  await give("sources", success(["s"]));
  expect(seen.at(-1)).toMatchObject({ status: "ready", values: { ars: ["a"], sources: ["s"] } });
  // The same titles in a new list: the same object, so that nothing is worked out again.
  const before = seen.at(-1);
  await show("ars", "sources");
  expect(seen.at(-1)).toBe(before);
  expect(asked).toHaveLength(2);
});

test("another list asks for what it adds, and forgets what it leaves out", async () => {
  await show("ars");
  await give("ars", success([]));
  await show("rules", "sources");
  expect(asked).toEqual(["ars", "rules", "sources"]);
  expect(seen.at(-1)?.status).toBe("loading");
  await show();
  expect(seen.at(-1)).toMatchObject({ status: "ready", values: {} });
});

test("tells what failed, and recovers when it is asked for again", async () => {
  const problem: DataProblem = { kind: "missing", file: "data/ars.json", status: 404 };
  await show("ars", "sources");
  await give("ars", failure(problem));
  expect(seen.at(-1)).toMatchObject({ status: "loading", problems: [problem] });
  await give("sources", success([]));
  expect(seen.at(-1)).toMatchObject({ status: "failed", problems: [problem] });
  await act(async () => library.retry());
  expect(seen.at(-1)?.status).toBe("loading");
  await give("ars", success([]));
  expect(seen.at(-1)?.status).toBe("ready");
});
