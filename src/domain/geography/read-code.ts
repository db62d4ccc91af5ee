/** Digits, or the beginning of a Corsican code. */
const CODE = /^(?:\d{1,9}|2[AB]\d{0,3})$/;

/** A spreadsheet takes `01004` for a number, and writes 1004. */
const WITHOUT_ZERO = /^(?:\d|\d{4})$/;

/** Corse was 20 until 1976: a number belongs to 2A or to 2B, never to both (Insee, COG). */
const OLD_CORSE = /^20(\d{3})?$/;

/** Mayotte was 985 before it became a département in 2011: 98511 is 97611 (Insee, COG). */
const OLD_MAYOTTE = /^985(0[1-9]|1[0-7])$/;

/**
 * Codes that a text may stand for, as Insee writes them, the text itself first; none when it is no
 * code. The others count only where such a code exists.
 *
 * @example codesMeant("2a 004") // ["2A004"]
 * @example codesMeant("20004") // ["20004", "2A004", "2B004"]
 */
export function codesMeant(text: string): readonly string[] {
  const code = text.replace(/\s/g, "").toUpperCase();
  if (!CODE.test(code)) return [];
  const others: string[] = [];
  if (WITHOUT_ZERO.test(code)) others.push(`0${code}`);
  const corse = OLD_CORSE.exec(code);
  if (corse) others.push(`2A${corse[1] ?? ""}`, `2B${corse[1] ?? ""}`);
  const mayotte = OLD_MAYOTTE.exec(code);
  if (mayotte) others.push(`976${mayotte[1]}`);
  return [code, ...others];
}

/**
 * The one reader of codes that people type, paste or send: lower case, spaces, a lost zero, the old
 * numbers of Corse and of Mayotte.
 *
 * @returns the code that exists, or null
 *
 * @example readCode("20004", (code) => communes.rowOf.has(code)) // "2A004"
 */
export const readCode = (text: string, isKnown: (code: string) => boolean): string | null =>
  codesMeant(text).find(isKnown) ?? null;
