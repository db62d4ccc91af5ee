// @vitest-environment happy-dom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { expect, test } from "vitest";
import { failure, success } from "@/domain/result";
import { createLibrary, type Title } from "@/state/library";
import { createAtlasStore } from "@/state/store";
import { ServicesProvider } from "@/ui/model/context";
import { Notices } from "@/ui/notices/Notices";
import { NO_SEARCHES } from "../no-searches";

const MISSING: readonly Title[] = ["ars", "sources", "rules"];

test("files that fail alike are one notice, which counts them", async () => {
  const library = createLibrary((title) =>
    Promise.resolve(
      failure(
        title === "rules"
          ? { kind: "truncated", file: "data/rules.json", detail: "" }
          : { kind: "missing", file: `data/${title}.json`, status: 404 },
      ),
    ),
  );
  const place = document.createElement("div");
  const root = createRoot(place);
  await act(async () => {
    for (const title of MISSING) library.request(title);
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
        <Notices
          problems={[]}
          unknown={[]}
          onForgetUnknown={() => {}}
          onCloseRefused={() => {}}
          onForgetConverted={() => {}}
          refused={undefined}
          converted={[]}
          conflict={null}
          storage={null}
        />
      </ServicesProvider>,
    );
  });
  const said = [...place.querySelectorAll(".notice strong")].map(({ textContent }) => textContent);
  expect(said).toEqual([
    "Le fichier data/ars.json est absent du site (réponse 404). Un autre fichier a le même problème.",
    "Le fichier data/rules.json est incomplet ou abîmé.",
  ]);
  await act(async () => root.unmount());
});
