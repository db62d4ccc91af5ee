/** A value of a PDF, as `pdfkit` writes them. */
export type PdfValue =
  | null
  | boolean
  | number
  | { readonly name: string }
  | { readonly text: string }
  | { readonly ref: string }
  | readonly PdfValue[]
  | PdfDict;
export interface PdfDict {
  readonly dict: Readonly<Record<string, PdfValue>>;
}

const TOKEN =
  /\s*(?:(<<|>>|\[|\])|\/([^\s/<>[\]()]*)|\(((?:\\[^]|[^\\()])*)\)|<([0-9a-fA-F]*)>|(\d+) 0 R|([+-]?[\d.]+)|(true|false|null))/y;

/** Reads the value at the head of the text of an object; what follows it is left. */
export function parsePdf(text: string): PdfValue {
  TOKEN.lastIndex = 0;
  const next = (): RegExpExecArray => {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(text);
    if (!token) throw new Error(`no PDF value at ${at}: ${text.slice(at, at + 40)}`);
    return token;
  };
  const value = (token: RegExpExecArray): PdfValue => {
    const [, mark, name, string, hex, ref, number, word] = token;
    if (mark === "<<") {
      const dict: Record<string, PdfValue> = {};
      for (let key = next(); key[1] !== ">>"; key = next()) dict[key[2]!] = value(next());
      return { dict };
    }
    if (mark === "[") {
      const list: PdfValue[] = [];
      for (let item = next(); item[1] !== "]"; item = next()) list.push(value(item));
      return list;
    }
    if (name !== undefined) return { name };
    if (string !== undefined || hex !== undefined) return { text: string ?? hex! };
    if (ref !== undefined) return { ref };
    if (number !== undefined) return Number(number);
    return word === "null" ? null : word === "true";
  };
  return value(next());
}
