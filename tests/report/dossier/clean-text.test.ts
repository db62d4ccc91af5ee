import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanText, oneLine, paragraphsOf } from "@/report/dossier/clean-text";
import { webLink } from "@/report/dossier/web-link";

test("what XML forbids leaves a sign, line feeds and pairs are kept", () => {
  expect(cleanText("a\u0000\u000b\r\nb\u2028c\ud800\udfff\ud800d\udc00\uffff")).toBe(
    "a□□\nb\nc\ud800\udfff□d□□",
  );
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      // oxlint-disable-next-line no-control-regex
      expect(cleanText(text)).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
      // A half of a pair has no UTF-8: it would come back as another character.
      expect(new TextDecoder().decode(new TextEncoder().encode(cleanText(text)))).toBe(
        cleanText(text),
      );
    }),
  );
});

test("a title is one line, its no-break spaces kept", () => {
  expect(oneLine("  un\n\ttitre\u00a0:  fin ")).toBe("un titre\u00a0: fin");
});

test("paragraphs are lines, without blanks at both ends", () => {
  expect(paragraphsOf("\n\nun \r\n\n\n\n\tdeux\n\n")).toEqual(["un", "", "    deux"]);
  expect(paragraphsOf("")).toEqual([""]);
});

test("only addresses of the web are links", () => {
  expect(webLink("HTTPS://www.insee.fr/é")).toBe("https://www.insee.fr/%C3%A9");
  for (const href of [undefined, "", "javascript:alert(1)", "//a.fr", "file:///x", "http://", "a"])
    expect(webLink(href)).toBeNull();
});
