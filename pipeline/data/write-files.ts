import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";

const kilobytes = (bytes: number): string =>
  (bytes / 1000).toLocaleString("fr-FR", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** One line by file: name, size, size once compressed. */
const sizeLine = (name: string, content: Uint8Array | string): string => {
  const bytes = Buffer.from(content);
  const gzip = gzipSync(bytes, { level: 9 }).length;
  return `${name.padEnd(42)} ${kilobytes(bytes.length).padStart(10)} ko  ${kilobytes(gzip).padStart(9)} ko gzip`;
};

/** Writes JSON without white space: the same value always gives the same bytes. */
export function writeJson(out: string, name: string, value: unknown): void {
  const text = JSON.stringify(value);
  const path = join(out, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(sizeLine(name, text));
}
