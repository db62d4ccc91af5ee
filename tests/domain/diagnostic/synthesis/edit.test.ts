import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SynthesisEdits, SynthesisList } from "@/domain/diagnostic/notes/diagnostic-notes";
import { editSynthesis } from "@/domain/diagnostic/synthesis/edit";
import type { Finding } from "@/domain/diagnostic/synthesis/finding";
import { SEED } from "../../seed";

const findingOf = (key: string, list: SynthesisList = "atout") =>
  ({ key, list, text: `Phrase ${key}` }) as Finding;

describe("what the user edits", () => {
  const findings = ["a", "b", "c"].map((key) => findingOf(key));
  const NONE: SynthesisEdits = { hidden: [], texts: {}, lists: {}, order: [], added: [] };
  const keys = (edits: Partial<SynthesisEdits>) =>
    editSynthesis(findings, { ...NONE, ...edits }).map(({ key }) => key);

  test("nothing: the findings, in their order", () => {
    expect(editSynthesis(findings, NONE)).toEqual(
      findings.map((finding) => ({
        key: finding.key,
        list: finding.list,
        text: finding.text,
        isRewritten: false,
        finding,
      })),
    );
  });

  test("hidden, rewritten, added, reordered", () => {
    const added = [{ id: "s1", list: "atout", text: "Une équipe en place" }] as const;
    expect(keys({ hidden: ["b"], added })).toEqual(["a", "c", "s1"]);
    expect(keys({ order: ["s1", "c"], added })).toEqual(["s1", "c", "a", "b"]);
    const [first] = editSynthesis(findings, { ...NONE, texts: { a: "Autrement dit" } });
    expect(first).toMatchObject({ key: "a", text: "Autrement dit", isRewritten: true });
    expect(editSynthesis(findings, { ...NONE, texts: { a: "" } })[0]).toMatchObject({
      text: "",
      isRewritten: true,
    });
  });

  test("loses nothing and repeats nothing, in the order asked", () => {
    const anyKey = fc.constantFrom<string>("a", "b", "c", "s1", "s2", "unknown");
    const edits = fc.record({
      hidden: fc.uniqueArray(fc.constantFrom<string>("a", "b", "c", "unknown")),
      texts: fc.dictionary(fc.constantFrom("a", "b", "c"), fc.string()),
      order: fc.uniqueArray(anyKey),
      added: fc
        .subarray(["s1", "s2"])
        .map((ids) => ids.map((id) => ({ id, list: "atout" as const, text: "x" }))),
    });
    fc.assert(
      fc.property(edits, (some) => {
        const chosen = { ...NONE, ...some };
        const shown = editSynthesis(findings, chosen).map(({ key }) => key);
        const wanted = [
          ...["a", "b", "c"].filter((key) => !chosen.hidden.includes(key)),
          ...chosen.added.map(({ id }) => id),
        ];
        expect(shown.toSorted()).toEqual(wanted.toSorted());
        const ordered = chosen.order.filter((key) => wanted.includes(key));
        expect(shown.slice(0, ordered.length)).toEqual(ordered);
        expect(shown.slice(ordered.length)).toEqual(wanted.filter((key) => !ordered.includes(key)));
      }),
      { seed: SEED },
    );
  });

  test("a line rewritten stays where it was written when the figures no longer propose it", () => {
    const texts = { gone: "Nos mots", blank: " ", hiddenOne: "x" };
    const lists = { gone: "atout" } as const;
    const items = editSynthesis(findings, { ...NONE, texts, lists, hidden: ["hiddenOne"] });
    expect(items.filter(({ finding }) => finding === null)).toEqual([
      { key: "gone", list: "atout", text: "Nos mots", isRewritten: true, finding: null },
    ]);
    // Saved before lists were kept with them.
    const before = editSynthesis(findings, { ...NONE, texts: { gone: "Nos mots" } });
    expect(before.at(-1)).toMatchObject({ key: "gone", list: "contexte" });
  });

  test("what is written of an indicator follows it from list to list", () => {
    const texts = { a: "Nos mots" };
    const moved = [findingOf("a", "contraste")];
    expect(editSynthesis(moved, { ...NONE, texts })).toMatchObject([
      { key: "a", list: "contraste", text: "Nos mots", isRewritten: true },
    ]);
  });
});
