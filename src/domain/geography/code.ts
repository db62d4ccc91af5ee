/**
 * Codes are text and never numbers: `01004`, `2A004`. Each is branded, so that a SIREN cannot be
 * passed where a commune code is expected, and is built only by the parsing functions below.
 */
export type CodeInsee = string & { readonly brand: "commune" };
export type Siren = string & { readonly brand: "epci" };
export type CodeDepartement = string & { readonly brand: "departement" };
export type CodeRegion = string & { readonly brand: "region" };
export type CodeBassinDeVie = string & { readonly brand: "bassinDeVie" };
export type CodeZoneEmploi = string & { readonly brand: "zoneEmploi" };

const COMMUNE = /^(?:\d{2}|2[AB])\d{3}$/;
const SIREN = /^\d{9}$/;
const DEPARTEMENT = /^(?:\d{2}|2[AB]|97\d)$/;
const REGION = /^\d{2}$/;
const ZONE_EMPLOI = /^\d{4}$/;

const parse =
  <Code extends string>(pattern: RegExp) =>
  (text: string): Code | null =>
    pattern.test(text) ? (text as Code) : null;

/** Commune code of the Code officiel géographique (5 characters), or null. */
export const parseCodeInsee = parse<CodeInsee>(COMMUNE);
/** SIREN of an EPCI à fiscalité propre (9 digits), or null. */
export const parseSiren = parse<Siren>(SIREN);
/** Département code (`29`, `2A`, `974`), or null. */
export const parseCodeDepartement = parse<CodeDepartement>(DEPARTEMENT);
/** Région code (2 digits), or null. */
export const parseCodeRegion = parse<CodeRegion>(REGION);
/** Bassin de vie 2022: the code of its central commune, or null. */
export const parseCodeBassinDeVie = parse<CodeBassinDeVie>(COMMUNE);
/** Zone d'emploi 2020 (4 digits), or null. */
export const parseCodeZoneEmploi = parse<CodeZoneEmploi>(ZONE_EMPLOI);

/** Département of a commune: three characters overseas (`97101` → `971`), two elsewhere. */
export function departementOf(commune: string): CodeDepartement {
  return commune.slice(0, commune.startsWith("97") ? 3 : 2) as CodeDepartement;
}
