/** Address of a page, or null: only http and https addresses of a file become links. */
export function safeHttpUrl(text: string): string | null {
  try {
    const { protocol, href } = new URL(text.trim());
    return protocol === "https:" || protocol === "http:" ? href : null;
  } catch {
    return null;
  }
}

/** Host of an address without its `www.`, to name a link by where it goes. */
export const hostOf = (href: string): string => new URL(href).hostname.replace(/^www\./, "");

const EMAIL = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/;

export const isEmail = (text: string): boolean => EMAIL.test(text);
