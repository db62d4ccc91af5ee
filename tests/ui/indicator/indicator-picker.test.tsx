// @vitest-environment happy-dom
import { act, type ComponentProps } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Catalogue } from "@/domain/indicator/catalogue";
import type { Indicator } from "@/domain/indicator/indicator";
import { indicatorFacts } from "@/ui/indicator/indicator-words";
import { IndicatorPicker } from "@/ui/indicator/IndicatorPicker";
import { UNREVIEWED } from "../../domain/indicator/unreviewed";

const apl: Indicator = {
  id: "apl_mg",
  label: "APL aux médecins généralistes",
  theme: "offre et accès aux soins",
  definition: "Consultations accessibles.",
  unit: "consultations par an",
  decimals: 1,
  kind: "rate",
  polarity: "higher-better",
  aggregation: { rule: "none" },
  producer: "DREES",
  dataset: "APL",
  url: "javascript:alert(1)",
  licence: "Licence Ouverte 2.0",
  caution: "Pas un délai.",
  availability: [{ level: "epci", years: [2022, 2023] }],
  whyAbsent: "",
  ...UNREVIEWED,
};

const catalogue: Catalogue = {
  lots: {},
  themes: ["offre et accès aux soins", "état de santé"],
  indicators: [
    apl,
    {
      ...apl,
      id: "urgences",
      label: "Urgences",
      availability: [{ level: "departement", years: [2024] }],
    },
    {
      ...apl,
      id: "ald",
      theme: "état de santé",
      label: "ALD",
      availability: [],
      whyAbsent: "À venir.",
    },
  ],
};

type Props = ComponentProps<typeof IndicatorPicker>;

let root: Root;
let host: HTMLElement;
let onPick: ReturnType<typeof vi.fn<Props["onPick"]>>;
let onClose: ReturnType<typeof vi.fn<Props["onClose"]>>;

const buttons = (): HTMLButtonElement[] => [...host.querySelectorAll("button")];
const button = (name: string): HTMLButtonElement =>
  buttons().find((element) => element.textContent?.includes(name))!;

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  host = document.body.appendChild(document.createElement("div"));
  root = createRoot(host);
  onPick = vi.fn<Props["onPick"]>();
  onClose = vi.fn<Props["onClose"]>();
  act(() =>
    root.render(
      <IndicatorPicker
        catalogue={catalogue}
        level="epci"
        current="apl_mg"
        onPick={onPick}
        onClose={onClose}
      />,
    ),
  );
});

afterEach(() => {
  act(() => root.unmount());
  host.remove();
  vi.unstubAllGlobals();
});

describe("IndicatorPicker", () => {
  test("opens as a named modal with coverage first and the current choice pressed", () => {
    const dialog = host.querySelector("dialog");
    expect(dialog?.open).toBe(true);
    const title = dialog?.getAttribute("aria-labelledby") ?? "";
    expect(document.getElementById(title)?.textContent).toBe("Choisir un indicateur");
    const choices = [...host.querySelectorAll("[aria-pressed]")];
    expect(choices.map((choice) => choice.getAttribute("aria-pressed"))).toEqual(["false", "true"]);
    expect(choices[0]?.textContent).toContain("Couverture par les CLS");
    expect(host.querySelector("output")?.textContent).toBe(
      "1\u00a0indicateur par EPCI, 1 à un autre niveau, 1 sans chiffres",
    );
  });

  test("picks an indicator at this level, coverage, or another level", () => {
    act(() => button("APL aux médecins").click());
    expect(onPick).toHaveBeenLastCalledWith("apl_mg", "epci");
    act(() => button("Couverture par les CLS").click());
    expect(onPick).toHaveBeenLastCalledWith(null, "epci");
    act(() => button("Voir par département").click());
    expect(onPick).toHaveBeenLastCalledWith("urgences", "departement");
    expect(onClose).toHaveBeenCalledTimes(3);
  });

  test("says why an indicator is not here", () => {
    expect(host.textContent).toContain("Chiffres par département, pas par EPCI.");
    expect(host.textContent).toContain("À venir.");
  });

  test("never links an address that is not http(s)", () => {
    expect(host.querySelector("a")).toBeNull();
  });
});

test("indicatorFacts leaves out what is missing, and says what is a sum", () => {
  expect(indicatorFacts({ indicator: apl, years: [2022, 2023], note: "" })).toBe(
    "consultations par an · taux · 2022, 2023 · DREES",
  );
  const count = { ...apl, unit: "", kind: "count" } as const;
  expect(indicatorFacts({ indicator: count, years: [2021], note: "" })).toBe(
    "effectif · 2021 · DREES",
  );
  expect(indicatorFacts({ indicator: count, years: [2021], note: "somme des départements" })).toBe(
    "effectif · 2021 · DREES · somme des départements",
  );
});
