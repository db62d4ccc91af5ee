/** A code (Insee, SIREN…): text, even when all its characters are digits. */
interface CodeCell {
  readonly code: string;
}

/** `null` is an empty cell. */
export type Cell = string | number | CodeCell | null;

/** Without it Excel reads UTF-8 as Windows-1252, and « é » becomes « Ã© ». */
const BYTE_ORDER_MARK = "\ufeff";

/** First characters that make a spreadsheet compute a text (OWASP, « CSV injection »). */
const FORMULA = /^[=+\-@\t\r]/;

/** An apostrophe first keeps a text a text: `=1+1` is written `'=1+1`, `-` is written `'-`. */
const neutralised = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** Where `String` would write an exponent, which Excel takes for a text: at most 20 decimals. */
const WITHOUT_EXPONENT = new Intl.NumberFormat("en-US", {
  useGrouping: false,
  maximumFractionDigits: 20,
  signDisplay: "negative",
});

/** Decimal comma, no thousand separator, never an exponent; -0 is 0. */
function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`toFrenchCsv requires finite numbers, got ${value}`);
  const text = String(value);
  return (text.includes("e") ? WITHOUT_EXPONENT.format(value) : text).replace(".", ",");
}

/**
 * Digits alone are written as the formula `="01004"`, the one form of which Excel makes a text:
 * quotes are not enough, it would show 1004. Codes without a leading zero are written so too:
 * one column must not mix texts and numbers, or RECHERCHEV misses half of it. Other codes
 * (`2A004`) are texts already. Price: software that does not compute shows `="01004"`.
 */
const codeText = (code: string): string => (/^\d+$/.test(code) ? `="${code}"` : neutralised(code));

function cellText(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return numberText(cell);
  return typeof cell === "string" ? neutralised(cell) : codeText(cell.code);
}

const quoted = (text: string): string =>
  /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/**
 * Table that French Excel opens with a double click: UTF-8 with byte order mark, semicolons,
 * decimal commas, line ends CR LF, codes kept as text, formulas neutralised.
 *
 * A figure is a number cell, so that −5 stays a number; a text that begins like a formula
 * (`= + - @`, tab, carriage return) gets a leading apostrophe, header included.
 *
 * @throws when a row has not as many cells as the header, or a number is not finite
 *
 * @example toFrenchCsv(["code", "part"], [[{ code: "01004" }, 2.5]]) // BOM code;part ⏎ "=""01004""";2,5 ⏎
 */
export function toFrenchCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [header, ...rows].map((row) => {
    if (row.length !== header.length)
      throw new Error(`toFrenchCsv requires ${header.length} cells by row, got ${row.length}`);
    return row.map((cell) => quoted(cellText(cell))).join(";");
  });
  return `${BYTE_ORDER_MARK}${lines.join("\r\n")}\r\n`;
}
