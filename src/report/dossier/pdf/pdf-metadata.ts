import type { Day } from "@/domain/day";
import { oneLine } from "../clean-text";
import type { Dossier } from "../dossier";

const CREATOR = "Atlas CLS";

const midnight = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/** What the properties of the file say; no other date is in its bytes. */
export function documentInfo(dossier: Dossier): PDFKit.DocumentInfo {
  const info = {
    Title: oneLine(dossier.title),
    Subject: oneLine(dossier.subtitle),
    Author: oneLine(dossier.author),
  };
  return {
    // An empty property is left out.
    ...Object.fromEntries(Object.entries(info).filter(([, text]) => text !== "")),
    Creator: CREATOR,
    Producer: "PDFKit",
    CreationDate: midnight(dossier.day),
    ModDate: midnight(dossier.day),
  };
}

const escapeXml = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

const alternative = (text: string): string =>
  `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`;

/** The same properties as XMP, which PDF/UA asks for. */
function xmpOf({ Title, Subject, Author }: PDFKit.DocumentInfo, day: Day): string {
  const dc = [
    `<dc:title>${alternative(Title ?? "")}</dc:title>`,
    "<dc:language><rdf:Bag><rdf:li>fr-FR</rdf:li></rdf:Bag></dc:language>",
    ...(Subject ? [`<dc:description>${alternative(Subject)}</dc:description>`] : []),
    ...(Author
      ? [`<dc:creator><rdf:Seq><rdf:li>${escapeXml(Author)}</rdf:li></rdf:Seq></dc:creator>`]
      : []),
  ];
  const date = `${day}T00:00:00Z`;
  return [
    `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">`,
    ...dc,
    `</rdf:Description>`,
    `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"`,
    ` xmlns:pdf="http://ns.adobe.com/pdf/1.3/">`,
    `<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate>`,
    `<xmp:CreatorTool>${CREATOR}</xmp:CreatorTool><pdf:Producer>PDFKit</pdf:Producer>`,
    `</rdf:Description>`,
  ].join("\n");
}

/** pdfkit writes the title into XML as it stands: « & » would break it. */
export function escapeMetadata(doc: PDFKit.PDFDocument, dossier: Dossier): void {
  const addInfo = (): void => doc.appendXML(xmpOf(documentInfo(dossier), dossier.day));
  Object.assign(doc, { _addInfo: addInfo });
}
