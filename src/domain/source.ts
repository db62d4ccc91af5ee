/** A source of the embedded files, as « À propos » cites it. */
export interface Source {
  readonly id: string;
  readonly titre: string;
  readonly producteur: string;
  readonly url: string;
  readonly millesime: string;
  readonly licence: string;
}
