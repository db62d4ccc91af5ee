// Rules of PDF/UA-1 (ISO 14289-1) that a program can check, by their number in the Matterhorn
// Protocol 1.1 of the PDF Association: what veraPDF would say, read from the file itself.
import { pdfObjects } from "../pdf-reader";
import { parsePdf, type PdfDict, type PdfValue } from "./pdf-values";

type Objects = ReadonlyMap<string, PdfValue>;

/** Elements of ISO 32000-1, 14.8.4. */
const STANDARD = new Set(
  (
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 " +
    "L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot " +
    "Ruby Warichu Figure Formula Form"
  ).split(" "),
);

/** Which elements some others must stand in (Matterhorn 09-004 to 09-008). */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  TR: ["Table", "THead", "TBody", "TFoot"],
  TH: ["TR"],
  TD: ["TR"],
  THead: ["Table"],
  TBody: ["Table"],
  LI: ["L"],
  Lbl: ["LI", "TOCI"],
  LBody: ["LI"],
  TOCI: ["TOC"],
};

const isDict = (value: PdfValue | undefined): value is PdfDict =>
  typeof value === "object" && value !== null && "dict" in value;

const nameOf = (value: PdfValue | undefined): string =>
  typeof value === "object" && value !== null && "name" in value ? value.name : "";

const textOf = (value: PdfValue | undefined): string =>
  typeof value === "object" && value !== null && "text" in value ? value.text : "";

const listOf = (value: PdfValue | undefined): readonly PdfValue[] =>
  Array.isArray(value) ? (value as readonly PdfValue[]) : value === undefined ? [] : [value];

interface Element {
  readonly type: string;
  readonly parent: Element | null;
  readonly dict: PdfDict["dict"];
  readonly children: Element[];
  /** Annotations that it holds. */
  readonly annotations: string[];
  /** Numbers of its pieces of content, by page. */
  readonly pieces: { readonly page: string; readonly mcid: number }[];
}

/** Operators that put something on a page. */
const PAINTS = /^(?:Tj|TJ|'|"|S|s|f|F|f\*|B|B\*|b|b\*|Do|sh|EI)$/;

/** Pieces of content of a page, and what is painted in none of them. */
function readContent(content: string): {
  mcids: number[];
  loose: string[];
  artifacts: number;
  nested: number;
} {
  // Strings and arrays first: what is in them is no operator.
  const bare = content.replace(/\((?:\\[^]|[^\\()])*\)|<(?!<)[0-9a-fA-F\s]*>/g, "()");
  const found = { mcids: [] as number[], loose: [] as string[], artifacts: 0, nested: 0 };
  const open: ("artifact" | "piece" | "other")[] = [];
  for (const [token, , tag, mcid] of bare.matchAll(
    /(\/(\w+)\s*<<(?:[^<>]|<<[^<>]*>>)*?(?:\/MCID (\d+))?[^<>]*>>\s*BDC)|\/\w+\s+BMC|[A-Za-z'"*]+(?=\s|$)|\/[\w.]+/g,
  )) {
    if (token.endsWith("BDC") || token.endsWith("BMC")) {
      const kind =
        tag === "Artifact" || token.startsWith("/Artifact")
          ? "artifact"
          : mcid === undefined && !/MCID/.test(token)
            ? "other"
            : "piece";
      if (kind !== "other" && open.some((each) => each !== "other")) found.nested++;
      if (kind === "artifact") found.artifacts++;
      if (kind === "piece") found.mcids.push(Number(/\/MCID (\d+)/.exec(token)![1]));
      open.push(kind);
    } else if (token === "EMC") open.pop();
    else if (PAINTS.test(token) && !open.some((each) => each !== "other")) found.loose.push(token);
  }
  return found;
}

/** What in a PDF is against PDF/UA-1; empty: nothing that a program can tell. */
export function uaBreaches(bytes: Uint8Array): string[] {
  const texts = pdfObjects(bytes);
  const breaches = new Set<string>();
  const objects: Objects = new Map(
    [...texts].map(([id, text]) => [id, /^\s*(?:<<|\[)/.test(text) ? parsePdf(text) : null]),
  );
  const get = (value: PdfValue | undefined): PdfValue | undefined =>
    typeof value === "object" && value !== null && "ref" in value ? objects.get(value.ref) : value;
  const dictOf = (value: PdfValue | undefined): PdfDict["dict"] => {
    const found = get(value);
    return isDict(found) ? found.dict : {};
  };
  const all = [...objects].flatMap(([id, value]) =>
    isDict(value) ? [{ id, dict: value.dict }] : [],
  );
  const check = (isRight: boolean, rule: string): void => {
    if (!isRight) breaches.add(rule);
  };

  // The document.
  const catalog = all.find(({ dict }) => nameOf(dict["Type"]) === "Catalog")!.dict;
  check(dictOf(catalog["MarkInfo"])["Marked"] === true, "06-001 the file is not said to be tagged");
  check(dictOf(catalog["MarkInfo"])["Suspects"] !== true, "02-… suspects");
  check(textOf(catalog["Lang"]) !== "", "11-006 no language");
  check(
    dictOf(catalog["ViewerPreferences"])["DisplayDocTitle"] === true,
    "07-002 the title is not shown",
  );
  const metadata = [...texts.values()].find((text) => text.includes("<x:xmpmeta")) ?? "";
  check(/<pdfuaid:part>1<\/pdfuaid:part>/.test(metadata), "06-002 not said to be PDF/UA");
  check(/<dc:title>.*?>[^<]+<\/rdf:li>/s.test(metadata), "06-003 no title");
  check(!Buffer.from(bytes).toString("latin1").includes("/Encrypt"), "26-001 encrypted");

  // The tree.
  const root = dictOf(catalog["StructTreeRoot"]);
  const elements: Element[] = [];
  const read = (value: PdfValue, parent: Element | null, page: string): void => {
    const found = get(value);
    if (typeof found === "number") return void parent?.pieces.push({ page, mcid: found });
    if (!isDict(found)) return;
    const { dict } = found;
    const own = (dict["Pg"] as { ref?: string } | undefined)?.ref ?? page;
    if (nameOf(dict["Type"]) === "OBJR")
      return void parent?.annotations.push((dict["Obj"] as { ref: string }).ref);
    if (nameOf(dict["Type"]) === "MCR")
      return void parent?.pieces.push({ page: own, mcid: dict["MCID"] as number });
    const element: Element = {
      type: nameOf(dict["S"]),
      parent,
      dict,
      children: [],
      annotations: [],
      pieces: [],
    };
    parent?.children.push(element);
    elements.push(element);
    for (const child of listOf(dict["K"])) read(child, element, own);
  };
  for (const top of listOf(root["K"])) read(top, null, "");

  let heading = 0;
  for (const element of elements) {
    const { type, parent, dict, children } = element;
    check(STANDARD.has(type), `02-001 « ${type} » is no standard element`);
    if (type in PARENTS)
      check(
        PARENTS[type]!.includes(parent?.type ?? ""),
        `09-… ${type} in ${parent?.type ?? "nothing"}`,
      );
    if (type === "Figure")
      check(textOf(dict["Alt"]).length > 0, "13-004 a figure without alternative");
    if (type === "TH") {
      const scopes = listOf(get(dict["A"])).map((each) => nameOf(dictOf(each)["Scope"]));
      check(
        scopes.some((scope) => scope !== ""),
        "15-003 a header cell without scope",
      );
    }
    const level = Number(/^H([1-6])$/.exec(type)?.[1] ?? 0);
    if (level > 0) {
      check(level <= heading + 1, `14-003 H${level} after H${heading}`);
      heading = level;
    }
    if (type === "Table") {
      const rows = elements.filter(
        (each) =>
          each.type === "TR" && (each.parent === element || each.parent?.parent === element),
      );
      check(
        new Set(rows.map((row) => row.children.length)).size <= 1,
        "15-… rows of several lengths",
      );
    }
    if (/^(?:TH|TD|P|H\d|LBody)$/.test(type) && children.length === 0)
      check(
        element.pieces.length > 0 || /^T[HD]$/.test(type),
        `09-… ${type} without anything in it`,
      );
  }

  // The pages: everything is in the tree, or said to be furniture.
  const pages = all.filter(({ dict }) => nameOf(dict["Type"]) === "Page");
  const known = new Set(
    elements.flatMap(({ pieces }) => pieces.map(({ page, mcid }) => `${page}:${mcid}`)),
  );
  for (const { id, dict } of pages) {
    check(nameOf(dict["Tabs"]) === "S", "28-009 a page whose links are out of order");
    check(typeof dict["StructParents"] === "number", "01-… a page out of the tree");
    const content = texts.get((dict["Contents"] as { ref: string }).ref)!;
    const { mcids, loose, nested } = readContent(content.slice(content.indexOf(">>") + 2));
    check(loose.length === 0, `01-005 « ${loose[0]} » is neither content nor artifact`);
    check(nested === 0, "01-003 content in an artifact, or the other way round");
    check(new Set(mcids).size === mcids.length, "01-… two pieces of one number");
    for (const mcid of mcids)
      check(known.has(`${id}:${mcid}`), "01-004 a piece of content out of the tree");
  }

  // The links.
  const held = new Map(
    elements.flatMap((each) => each.annotations.map((ref) => [ref, each] as const)),
  );
  for (const { id, dict } of all) {
    if (nameOf(dict["Subtype"]) !== "Link") continue;
    check(textOf(dict["Contents"]) !== "", "28-012 a link that says nothing");
    check(held.get(id)?.type === "Link", "28-011 a link out of its element");
    check(typeof dict["StructParent"] === "number", "28-010 a link out of the tree");
  }

  // The fonts.
  for (const { dict } of all) {
    if (nameOf(dict["Type"]) !== "Font") continue;
    const subtype = nameOf(dict["Subtype"]);
    if (subtype === "Type0")
      check(dict["ToUnicode"] !== undefined, "31-027 a font whose letters cannot be read");
    if (!subtype.startsWith("CIDFont")) continue;
    const descriptor = dictOf(dict["FontDescriptor"]);
    check(
      ["FontFile", "FontFile2", "FontFile3"].some((key) => key in descriptor),
      "31-009 a font that is not in the file",
    );
    if (subtype === "CIDFontType2")
      check(dict["CIDToGIDMap"] !== undefined, "31-008 no map of letters to glyphs");
  }
  return [...breaches];
}
