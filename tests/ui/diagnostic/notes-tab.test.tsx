// @vitest-environment happy-dom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { MAX_TEXT } from "@/domain/json/checked-value";
import { notesOf } from "@/domain/diagnostic/notes/subject-key";
import { createLibrary } from "@/state/library";
import { createAtlasStore, type AtlasStore } from "@/state/store";
import { NotesTab } from "@/ui/diagnostic/notes/NotesTab";
import { ServicesProvider, type Services } from "@/ui/model/context";

const THEMES = ["démographie", "santé mentale"];
const BASELINES = [
  {
    key: "apl_mg",
    theme: "offre et accès aux soins",
    label: "APL aux médecins généralistes",
    value: "4,4 consultations par an et par habitant en 2023",
  },
];
const KEY = "epci:242900314";

let root: Root;
let host: HTMLElement;
let store: AtlasStore;

const render = (departements: readonly string[] = ["29"]): void => {
  const library = createLibrary(() => new Promise(() => {}));
  const services: Partial<Services> = { store, library };
  act(() =>
    root.render(
      <ServicesProvider value={services as Services}>
        <NotesTab
          subjectKey={KEY}
          departements={departements}
          themes={THEMES}
          baselines={BASELINES}
        />
      </ServicesProvider>,
    ),
  );
};

type Field = HTMLInputElement | HTMLTextAreaElement;

/** The last field of a label. */
function field(label: string): Field {
  const labels = [...host.querySelectorAll("label")].filter((one) => one.textContent === label);
  const found = document.getElementById(labels.at(-1)?.htmlFor ?? "");
  if (!found) throw new Error(`field requires a label of the page, got ${label}`);
  return found as Field;
}

/** Types a text over the former one, at a time of the page, ms. */
function type(target: Field, text: string, at: number): void {
  const proto = Object.getPrototypeOf(target) as object;
  act(() => {
    Object.getOwnPropertyDescriptor(proto, "value")!.set!.call(target, text);
    const event = new Event("input", { bubbles: true });
    Object.defineProperty(event, "timeStamp", { value: at });
    target.dispatchEvent(event);
  });
}

const button = (name: string): HTMLButtonElement =>
  [...host.querySelectorAll("button")].find(
    (one) => (one.getAttribute("aria-label") ?? one.textContent) === name,
  )!;
const click = (name: string): void => act(() => button(name).click());
/** What the list of the interviews says aloud. */
const said = (): string | undefined =>
  button("Ajouter un entretien").parentElement?.querySelector("[role=status]")?.textContent;
const undo = (): void => act(() => store.getState().undo());

const notes = () => notesOf(store.getState().history.present, KEY);
const steps = (): number => store.getState().history.past.length;

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  host = document.body.appendChild(document.createElement("div"));
  root = createRoot(host);
  store = createAtlasStore();
  render();
});

afterEach(() => {
  act(() => root.unmount());
  host.remove();
  vi.unstubAllGlobals();
});

describe("writing", () => {
  test("goes to the study letter by letter, as one step of undo", () => {
    const contexte = field("Contexte");
    for (const [i, text] of ["B", "Br", "Bre"].entries()) type(contexte, text, 1 + 100 * i);
    expect(notes().texts.contexte).toBe("Bre");
    expect(steps()).toBe(1);
    undo();
    expect(field("Contexte").value).toBe("");
  });

  test("after a pause, or once back in the field, is another step", () => {
    const contexte = field("Contexte");
    type(contexte, "B", 1);
    type(contexte, "Br", 1500);
    expect(steps()).toBe(2);
    act(() => contexte.focus());
    act(() => contexte.blur());
    type(contexte, "Bre", 1600);
    expect(steps()).toBe(3);
  });

  test("in another field is another step", () => {
    type(field("Forces"), "F", 1);
    type(field("Menaces"), "M", 10);
    expect(steps()).toBe(2);
    expect(notes().texts).toMatchObject({ forces: "F", menaces: "M" });
  });

  test("shown again, a field does not go on with the step of before", () => {
    type(field("Contexte"), "B", 1);
    act(() => root.unmount());
    root = createRoot(host);
    render();
    type(field("Contexte"), "Br", 2);
    expect(steps()).toBe(2);
  });

  test("never goes beyond what a saved study can hold", () => {
    const fields = [...host.querySelectorAll<Field>("textarea, input[type=text]")];
    expect(fields.length).toBeGreaterThan(5);
    expect(fields.every(({ maxLength }) => maxLength === MAX_TEXT)).toBe(true);
  });
});

test("each section is a jump away, and its heading takes the focus", () => {
  const headings = [...host.querySelectorAll("h2")].map(({ textContent }) => textContent);
  const jumps = [...host.querySelectorAll(".notes-nav button")].map(
    ({ textContent }) => textContent,
  );
  expect(jumps).toEqual(headings);
  click("Actions");
  expect(document.activeElement?.textContent).toBe("Actions");
  expect(document.activeElement?.tagName).toBe("H2");
});

describe("an action", () => {
  const select = (label: string, value: string): void => {
    const target = field(label) as unknown as HTMLSelectElement;
    act(() => {
      target.value = value;
      target.dispatchEvent(new Event("change", { bubbles: true }));
    });
  };

  test("takes its indicator and its value from the profile, and keeps the value when it moves", () => {
    click("Ajouter une action");
    select("Chiffre du profil", "apl_mg");
    expect(notes().actions[0]).toMatchObject({
      indicateur: "apl_mg",
      mesure: BASELINES[0]!.label,
      depart: BASELINES[0]!.value,
    });
    type(field("Valeur de départ"), "4,2 en 2022", 5);
    expect(host.textContent).toContain(`Le profil donne maintenant\u00a0: ${BASELINES[0]!.value}.`);
    undo();
    expect(notes().actions[0]!.depart).toBe(BASELINES[0]!.value);
  });

  test("serves the priority that was written last", () => {
    click("Ajouter une priorité");
    click("Ajouter une action");
    expect(notes().actions[0]!.priorite).toBe(notes().priorites[0]!.id);
  });
});

describe("the frame of the user", () => {
  test("starts from the known lines, and the priorities stay tied to them", () => {
    click("Ajouter une priorité");
    const box = host.querySelector<HTMLInputElement>(".prs-lines input")!;
    act(() => box.click());
    click("Modifier ces axes et ambitions");
    expect(notes().cadre!.axes).toHaveLength(3);
    expect(notes().priorites[0]!.axes).toEqual(["x1"]);
    expect(host.querySelector<HTMLInputElement>(".prs-lines input")!.checked).toBe(true);
    undo();
    expect(notes().cadre).toBeNull();
    expect(notes().priorites[0]!.axes).toEqual(["bretagne-2018-prevention"]);
  });

  test("is one line by line, each keeping its ties while it is rewritten", () => {
    click("Saisir un autre cadre");
    type(field("Axes de l’ARS"), "Accès\nPrévention", 1);
    expect(notes().cadre!.axes.map(({ id }) => id)).toEqual(["x1", "x2"]);
    type(field("Axes de l’ARS"), "Accès aux soins\nPrévention", 2);
    expect(notes().cadre!.axes).toEqual([
      { id: "x1", libelle: "Accès aux soins" },
      { id: "x2", libelle: "Prévention" },
    ]);
  });
});

test("words of an interview are printed with consent only, and the page says it", () => {
  click("Ajouter un entretien");
  type(field("Propos"), "Plus de médecin.", 1);
  expect(host.textContent).toContain("Sans accord, ces propos ne s’impriment pas");
  act(() => host.querySelector<HTMLInputElement>(".note-check input")!.click());
  expect(notes().entretiens[0]!.accord).toBe(true);
  expect(host.textContent).not.toContain("Sans accord, ces propos ne s’impriment pas");
});

describe("a list", () => {
  const entretiens = (): string[] => notes().entretiens.map(({ code }) => code);
  const add = (code: string): void => {
    click("Ajouter un entretien");
    type(field("Code"), code, 1);
  };

  test("grows by an item whose first field is ready", () => {
    click("Ajouter un entretien");
    expect(document.activeElement).toBe(field("Code"));
    add("Mme Le Gall");
    expect(notes().entretiens.map(({ id }) => id)).toEqual(["e1", "e2"]);
    expect(host.textContent).toContain("Entretien 2\u00a0: Mme Le Gall");
  });

  test("loses an item without a question: undo gives it back", () => {
    add("Anne");
    add("Bernard");
    click("Retirer\u00a0: Entretien 1\u00a0: Anne");
    expect(entretiens()).toEqual(["Bernard"]);
    expect(said()).toBe("Entretien 1\u00a0: Anne, retiré. Ctrl+Z l’annule.");
    expect(document.activeElement?.textContent).toBe("Ajouter un entretien");
    undo();
    expect(entretiens()).toEqual(["Anne", "Bernard"]);
    expect(said()).toBe("");
  });

  test("changes its order, and stops at its ends", () => {
    add("Anne");
    add("Bernard");
    click("Monter\u00a0: Entretien 2\u00a0: Bernard");
    expect(entretiens()).toEqual(["Bernard", "Anne"]);
    const before = steps();
    click("Monter\u00a0: Entretien 1\u00a0: Bernard");
    click("Descendre\u00a0: Entretien 2\u00a0: Anne");
    expect(steps()).toBe(before);
  });
});

test("a figure without a source is told so, gently, and only then", () => {
  const warning = "Sans source, ce chiffre ne pourra pas être vérifié.";
  click("Ajouter un chiffre");
  expect(host.textContent).not.toContain(warning);
  type(field("Valeur, avec son unité"), "12 jours", 1);
  expect(host.textContent).toContain(warning);
  const source = field("Source");
  const described = source.getAttribute("aria-describedby")!;
  expect(document.getElementById(described)?.textContent).toBe(warning);
  type(source, "Mairie de Brest", 10);
  expect(host.textContent).not.toContain(warning);
});

describe("priorities", () => {
  const check = (label: string): void => {
    const found = [...host.querySelectorAll("label")].find((one) => one.textContent === label)!;
    act(() => found.querySelector("input")!.click());
  };

  test("are tied to the lines of the frame of their région", () => {
    click("Ajouter une priorité");
    check("Réduire la mortalité prématurée évitable");
    check("Un meilleur accès à la santé des populations vulnérables");
    expect(notes().priorites).toMatchObject([
      { ambitions: ["bretagne-2018-mortalite"], axes: ["bretagne-2018-vulnerables"] },
    ]);
    check("Réduire la mortalité prématurée évitable");
    expect(notes().priorites[0]!.ambitions).toEqual([]);
    expect(host.textContent).toContain("2018-2022, est achevée");
  });

  test("say where no frame is known", () => {
    render(["44", "49"]);
    expect(host.textContent).toContain("Aucun cadre connu pour les départements 44 et 49");
    click("Ajouter une priorité");
    expect(host.querySelectorAll("input[type=checkbox]")).toHaveLength(0);
    render(["35", "44"]);
    expect(host.textContent).toContain("Aucun cadre connu pour le département 44");
    expect(host.querySelectorAll("input[type=checkbox]")).toHaveLength(7);
  });
});

test("every field has a label, every group a legend, every identifier is there once", () => {
  for (const what of ["un entretien", "un chiffre", "une priorité", "un membre"])
    click(`Ajouter ${what}`);
  const fields = [...host.querySelectorAll("input, textarea")];
  const labelled = (one: Element): boolean =>
    one.closest("label") !== null || host.querySelector(`label[for="${one.id}"]`) !== null;
  expect(fields.every(labelled)).toBe(true);
  const groups = [...host.querySelectorAll("fieldset")];
  expect(groups.every((one) => one.firstElementChild?.tagName === "LEGEND")).toBe(true);
  const ids = [...host.querySelectorAll("[id]")].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("French typography: a no-break space before high punctuation, inside guillemets", () => {
  click("Ajouter une priorité");
  expect(host.textContent).not.toMatch(/ [:;!?»]|« /);
});

test("letters of a note of 20,000 make one step, the last of them kept", () => {
  const long = "Une phrase du diagnostic, avec ses chiffres. ".repeat(450);
  type(field("Contexte"), long, 1);
  for (let i = 0; i < 20; i++) type(field("Contexte"), `${long}${i}`, i + 2);
  expect(field("Contexte").value).toBe(`${long}19`);
  expect(steps()).toBe(1);
});
