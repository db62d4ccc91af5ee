/** Time left to the browser to read a file before its address is withdrawn, ms. */
const KEEP_MS = 60_000;

/** Hands a file to the browser, which puts it among the downloads: nothing leaves the machine. */
export function saveFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  Object.assign(document.createElement("a"), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
}
