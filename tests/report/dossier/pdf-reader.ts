import { unzlibSync } from "fflate";

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

/** Objects of a PDF by number, their streams inflated: enough to read what pdfkit writes. */
export function pdfObjects(bytes: Uint8Array): Map<string, string> {
  const objects = new Map<string, string>();
  for (const [, id, body] of latin1(bytes).matchAll(/(?<=\n)(\d+) 0 obj\n([^]*?)\nendobj\n/g)) {
    const [, head = "", data] = /^([^]*?)\nstream\n([^]*)\nendstream$/.exec(body!) ?? [];
    if (data === undefined) objects.set(id!, body!);
    else if (head.includes("/FlateDecode"))
      objects.set(id!, `${head}\n${latin1(unzlibSync(Buffer.from(data, "latin1")))}`);
    else objects.set(id!, body!);
  }
  return objects;
}

const utf16 = (hex: string): string =>
  String.fromCharCode(...hex.match(/[0-9a-f]{4}/g)!.map((code) => Number.parseInt(code, 16)));

/** Text of each glyph of a font, from its « ToUnicode » table. */
function glyphTexts(cmap: string): string[] {
  const texts: string[] = [];
  for (const [, from, list] of cmap.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    const first = Number.parseInt(from!, 16);
    [...list!.matchAll(/<([^>]*)>/g)].forEach((m, i) => {
      texts[first + i] = utf16(m[1]!.replace(/ /g, ""));
    });
  }
  return texts;
}

const referenceIn = (text: string, name: string): string | undefined =>
  new RegExp(`/${name} (\\d+) 0 R`).exec(text)?.[1];

/** Text of each page, in the order in which it was drawn; one line by run of text. */
export function pageTexts(bytes: Uint8Array): string[] {
  const objects = pdfObjects(bytes);
  const get = (id: string | undefined): string => objects.get(id ?? "") ?? "";
  const fonts = new Map<string, string[]>();
  const textsOf = (font: string): string[] => {
    if (!fonts.has(font)) fonts.set(font, glyphTexts(get(referenceIn(get(font), "ToUnicode"))));
    return fonts.get(font)!;
  };
  const pages = [...objects.values()].filter((object) => object.includes("/Type /Page\n"));
  return pages.map((page) => {
    const resources = get(referenceIn(page, "Resources"));
    const content = get(referenceIn(page, "Contents"));
    let texts: string[] = [];
    let result = "";
    for (const [, name, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
      if (name) texts = textsOf(referenceIn(resources, name)!);
      else
        for (const [, hex] of shown!.matchAll(/<([0-9a-f]+)>/g))
          for (const gid of hex!.match(/.{4}/g)!) result += texts[Number.parseInt(gid, 16)] ?? "";
      if (!name) result += "\n";
    }
    return result;
  });
}

/** Strings of the objects that are not streams: titles, alternatives, addresses. */
export function pdfStrings(bytes: Uint8Array): string[] {
  const strings: string[] = [];
  for (const object of pdfObjects(bytes).values())
    for (const [, raw] of object.matchAll(/\(((?:\\[^]|[^\\()])*)\)/g)) {
      const text = raw!.replace(/\\([nrtbf]|[^])/g, (_, letter: string) => {
        const at = "nrtbf".indexOf(letter);
        return at < 0 ? letter : "\n\r\t\b\f"[at]!;
      });
      const isWide = text.startsWith("\u00fe\u00ff");
      strings.push(
        isWide ? new TextDecoder("utf-16be").decode(Buffer.from(text.slice(2), "latin1")) : text,
      );
    }
  return strings;
}

/** Height of a sheet, points. */
const SHEET = 841.89;

/**
 * How far down each page its text goes, above the foot, in points from the top; the drawings have theirs,
 * and a title under them that counts.
 *
 * @param foot points from the top where the foot of the page begins
 */
export function pageDepths(bytes: Uint8Array, foot: number): number[] {
  const objects = pdfObjects(bytes);
  const pages = [...objects.values()].filter((object) => object.includes("/Type /Page\n"));
  return pages.map((page) => {
    const content = objects.get(referenceIn(page, "Contents") ?? "") ?? "";
    const words = content.replaceAll(/\/Figure <<[^]*?EMC/g, "");
    const depths = [...words.matchAll(/1 0 0 1 [\d.]+ ([\d.]+) Tm/g)]
      .map(([, y]) => SHEET - Number(y))
      .filter((depth) => depth < foot);
    return Math.max(0, ...depths);
  });
}
