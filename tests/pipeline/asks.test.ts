import { expect, test } from "vitest";
import { readAsks } from "../../pipeline/data/asks";
import { embedded } from "../data/disk";

const { themes } = embedded("data/catalogue.json") as { themes: string[] };
const territories = embedded("data/territoires.json") as { regions: { codes: string[] } };

const ROW = {
  chiffre: "mortalité par suicide",
  themes: "santé mentale",
  regions: "53",
  sauf: "",
  ou: "ARS Bretagne",
  adresse: "https://bretagne.ars.sante.fr/atlas",
  note: "",
  motif: "Page de l’ARS",
};

test("the embedded file is the reviewed table", () => {
  expect(embedded("data/ou-demander.json")).toEqual(readAsks(themes, territories));
});

test.each([
  ["an unknown theme", { themes: "santé" }],
  ["no theme", { themes: "" }],
  ["an unknown région", { regions: "99" }],
  ["a région both wanted and left out", { sauf: "84" }],
  ["an address without its protocol", { adresse: "bretagne.ars.sante.fr" }],
  ["an address with a space", { adresse: "https://bretagne.ars.sante.fr/un atlas" }],
  ["an address that runs", { adresse: "javascript:alert(1)" }],
  ["no place to ask", { ou: " " }],
  ["no reason", { motif: "" }],
])("%s stops the build", (_, wrong) => {
  expect(() => readAsks(themes, territories, [{ ...ROW, ...wrong }])).toThrow(/^readAsks requires/);
});

test("an e-mail is an address, and none is one too", () => {
  const rows = [ROW, { ...ROW, adresse: "ars-bretagne-cls@ars.sante.fr" }, { ...ROW, adresse: "" }];
  expect(readAsks(themes, territories, rows)).toHaveLength(3);
});
