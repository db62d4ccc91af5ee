/** What an output writes of a figure; a field that it does not write is left out. */
export interface Printed {
  readonly value?: string;
  readonly unit?: string;
  readonly year?: string;
  readonly judgement?: string;
  readonly reference?: string;
}

/** A figure found in an output: whose it is, and what is written. */
export interface Found extends Printed {
  readonly output: string;
  /** Territory or group read: `region:84`, `perimetre:p1`. */
  readonly place: string;
  readonly indicator: string;
}

/** Every kind of space made one. */
export const plain = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** « 1 234,5 » of « 1 234,5 pour 1 000 hab. », and what follows. */
export function splitNumber(text: string): { readonly value: string; readonly unit: string } {
  const [, value, unit] =
    /^([+−]?\d{1,3}(?: \d{3})*(?:,\d+)?)(?: (\D.*))?$/u.exec(plain(text)) ?? [];
  return value === undefined ? { value: plain(text), unit: "" } : { value, unit: unit ?? "" };
}

/** A number as a spreadsheet or a program writes it, as French prints it without spare zeros. */
export const bare = (text: string): string =>
  plain(text)
    .replaceAll(" ", "")
    .replace("−", "-")
    .replace(/^(-?\d+),(\d*?)0+$/, "$1,$2")
    .replace(/,$/, "");

const ENTITIES: Readonly<Record<string, string>> = {
  "&#x27;": "'",
  "&quot;": '"',
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
};

/** Text of a piece of markup. */
export const textOf = (html: string): string =>
  plain(
    html
      .replaceAll(/<[^>]*>/g, "")
      .replaceAll(/&#x27;|&quot;|&lt;|&gt;|&amp;/g, (entity) => ENTITIES[entity]!),
  );

/** Inner markup of each element of a name, those with a class where one is asked for. */
export const elements = (html: string, name: string, of = ""): string[] => {
  const start =
    of === "" ? `<${name}\\b[^>]*>` : `<${name}\\b[^>]*class="[^"]*\\b${of}\\b[^"]*"[^>]*>`;
  return [...html.matchAll(new RegExp(`${start}([^]*?)</${name}>`, "g"))].map(
    ([, inner]) => inner!,
  );
};
