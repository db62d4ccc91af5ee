import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { LawSection } from "@/ui/diagnostic/profile/LawSection";
import {
  CENTRE_OUEST_BRETAGNE,
  groupOf,
  realFigures,
  realSubject,
} from "../../domain/diagnostic/real-profile";
import { realDiagnostic } from "../../report/diagnostic/real-input";

const book = await realFigures();

test("the share that the atlas computes is not called published", () => {
  const diagnostic = realDiagnostic(book, groupOf(book, "COB", CENTRE_OUEST_BRETAGNE));
  const [block] = diagnostic.blocks;
  const html = renderToStaticMarkup(
    <LawSection
      block={block!}
      diagnostic={diagnostic}
      book={book}
      compared={new Map()}
      width={null}
    />,
  );
  expect(html).toContain("la part donnée plus bas compte la population totale de la DREES");
  expect(html).not.toContain("publiée, plus bas");
});

test("without any APL of its communes, the sentence speaks of them and of no région", () => {
  const diagnostic = realDiagnostic(book, realSubject(book, "epci", "200060457"));
  const [block] = diagnostic.blocks;
  const html = renderToStaticMarkup(
    <LawSection
      block={block!}
      diagnostic={diagnostic}
      book={book}
      compared={new Map()}
      width={null}
    />,
  );
  expect(html).toContain("L’APL n’est connue pour aucune commune d’ici");
  expect(html).not.toContain("Bretagne");
});
