import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";

export type PackageFiles = Map<string, Uint8Array>;

/** A zip knows local hours only: at noon, no time zone makes it another day. */
const ZIP_DAY = new Date(1980, 0, 1, 12);

/** What Office looks for at the head of a package. */
const FIRST = "[Content_Types].xml";

export const openZip = (bytes: Uint8Array): PackageFiles =>
  new Map(Object.entries(unzipSync(bytes)));

/** Images are packed already: a second time takes a second, for a tenth of their size. */
const levelOf = (path: string): 0 | 6 => (path.endsWith(".png") ? 0 : 6);

/** Same files, same bytes: sorted paths, one date, whatever the clock says. */
export function fixedZip(files: PackageFiles): Uint8Array<ArrayBuffer> {
  const paths = [...files.keys()].filter((path) => path !== FIRST).sort();
  if (files.has(FIRST)) paths.unshift(FIRST);
  const entries = paths.map(
    (path) => [path, [files.get(path)!, { level: levelOf(path) }]] as const,
  );
  return zipSync(Object.fromEntries(entries) as Zippable, { mtime: ZIP_DAY });
}

/** Rewrites one file of a package as text; nothing when it has no such file. */
export function editText(files: PackageFiles, path: string, edit: (xml: string) => string): void {
  const bytes = files.get(path);
  if (bytes) files.set(path, strToU8(edit(strFromU8(bytes))));
}
