/** Names of the scripts that a page starts with. */
const scriptsIn = (page: Document): string =>
  [...page.querySelectorAll<HTMLScriptElement>("script[type=module][src]")]
    .map((script) => (script.getAttribute("src") ?? "").replace(/^.*\//, ""))
    .toSorted()
    .join();

/** Was the site published again since this page opened? Its files then have other names. */
export function isNewSite(html: string | null): boolean {
  if (html === null) return false;
  const there = scriptsIn(new DOMParser().parseFromString(html, "text/html"));
  return there !== "" && there !== scriptsIn(document);
}
