/** A logo that the user brought; the image itself is kept apart, under the hash of its bytes. */
export interface Logo {
  readonly id: string;
  /** Whose it is: what is said to who does not see it. */
  readonly nom: string;
  /** SHA-256 of the PNG, 64 hexadecimal digits. */
  readonly image: string;
}

/** How the documents of a diagnostic are dressed. */
export interface Charte {
  /** Colour of titles and links, « #0b5c68 »; empty: that of the atlas. */
  readonly couleur: string;
  /** On the title page, in this order. */
  readonly logos: readonly Logo[];
}

/** What one row of a title page holds. */
export const MAX_LOGOS = 6;

export const FIRST_CHARTE: Charte = { couleur: "", logos: [] };

/** Hashes of the images that a study asks for. */
export const imagesOf = (
  diagnostics: Readonly<Record<string, { readonly charte: Charte }>>,
): string[] => [
  ...new Set(
    Object.values(diagnostics).flatMap(({ charte }) => charte.logos.map(({ image }) => image)),
  ),
];
