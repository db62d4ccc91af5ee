import { typesetName } from "@/charts/typeset";

/**
 * French typography for texts of the page itself: no-break spaces before « : ; ! ? % » and inside
 * quotation marks, narrow ones between thousands, typographic apostrophes in the names of places. Texts of the user are never passed through it.
 *
 * @example frenchSpaces("Source : « Insee »") // no-break spaces around « : » and « Insee »
 */
export const frenchSpaces = (text: string): string =>
  typesetName(text)
    .replace(/ (?=[:;!?%»])/g, "\u00a0")
    .replace(/« /g, "«\u00a0")
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, "\u202f")
    .replace(/\u202f(?=[:;!?»])/g, "\u00a0");

/** First letter in capital. */
export const capital = (text: string): string =>
  text.charAt(0).toLocaleUpperCase("fr") + text.slice(1);
