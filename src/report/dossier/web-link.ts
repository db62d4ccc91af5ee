/** The address when it is one of the web; null for `javascript:`, `file:` and what is none. */
export function webLink(href: string | undefined): string | null {
  if (href === undefined || !/^https?:\/\//i.test(href) || !URL.canParse(href)) return null;
  return new URL(href).href;
}
