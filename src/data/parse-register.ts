import { ANNOUNCED, type Annonce } from "@/domain/contract/annonce";
import {
  CONFIDENCES,
  PERIMETER_KNOWLEDGE,
  RECKONED_FIELDS,
  RECORDED_STATUSES,
  type Cls,
  type Reckoned,
} from "@/domain/contract/cls";
import type { Register, SearchedTerritory } from "@/domain/contract/register";
import { parseDay, parseSourceDate, type Day, type SourceDate } from "@/domain/day";
import type { Atlas } from "@/domain/geography/atlas";
import {
  codes,
  field,
  integer,
  list,
  number as numberOf,
  oneOf,
  text,
  texts,
} from "@/domain/json/column-value";
import { refuse } from "@/domain/json/refusal";

function dateOrNull(value: unknown, path: string): SourceDate | null {
  if (value === null) return null;
  return parseSourceDate(text(value, path)) ?? refuse(path, "date", value);
}

/** Codes that the atlas knows: an unknown member would silently cover nobody. */
function knownCodes(value: unknown, path: string, known: ReadonlyMap<string, number>): string[] {
  const all = texts(value, path);
  all.forEach((code, index) => {
    if (!known.has(code)) refuse(`${path}[${index}]`, "code connu", code);
  });
  return all;
}

function dayOf(value: unknown, path: string): Day {
  const day = text(value, path);
  return parseDay(day) ?? refuse(path, "jour AAAA-MM-JJ", day);
}

const readReckoned = (value: unknown, path: string): Reckoned => ({
  champ: oneOf(field(value, "champ", path), `${path}.champ`, RECKONED_FIELDS),
  motif: text(field(value, "motif", path), `${path}.motif`),
});

function readContract(
  value: unknown,
  path: string,
  epci: ReadonlyMap<string, number>,
  communes: ReadonlyMap<string, number>,
): Cls {
  const get = (key: string): unknown => field(value, key, path);
  const generation = get("generation");
  return {
    id: text(get("id"), `${path}.id`),
    nom: text(get("nom"), `${path}.nom`),
    porteur: text(get("porteur"), `${path}.porteur`),
    epci: knownCodes(get("epci"), `${path}.epci`, epci),
    communes: knownCodes(get("communes"), `${path}.communes`, communes),
    departements: texts(get("departements"), `${path}.departements`),
    signature: dateOrNull(get("dateSignature"), `${path}.dateSignature`),
    fin: dateOrNull(get("dateFin"), `${path}.dateFin`),
    prolongation: dateOrNull(get("dateProlongation"), `${path}.dateProlongation`),
    avenant: text(get("avenant"), `${path}.avenant`),
    generation: generation === null ? null : integer(generation, `${path}.generation`, 1, 99),
    statut: oneOf(get("statut"), `${path}.statut`, RECORDED_STATUSES),
    axes: texts(get("axes"), `${path}.axes`),
    sources: texts(get("sources"), `${path}.sources`),
    confiance: oneOf(get("confiance"), `${path}.confiance`, CONFIDENCES),
    perimetre: oneOf(get("perimetre"), `${path}.perimetre`, PERIMETER_KNOWLEDGE),
    comptees: list(get("comptees"), `${path}.comptees`).map((each, index) =>
      readReckoned(each, `${path}.comptees[${index}]`),
    ),
    verifieLe: dayOf(get("verifieLe"), `${path}.verifieLe`),
  };
}

function readSearched(value: unknown, path: string, atlas: Atlas): SearchedTerritory {
  const get = (key: string): unknown => field(value, key, path);
  const departements = `${path}.departements`;
  knownCodes(get("departements"), departements, atlas.departements.positionOf);
  return {
    nom: text(get("nom"), `${path}.nom`),
    dans: text(get("dans"), `${path}.dans`),
    de: text(get("de"), `${path}.de`),
    departements: codes(get("departements"), departements),
  };
}

const ANNONCE_LEVELS = ["region", "departement"] as const;

function readAnnonce(value: unknown, path: string, atlas: Atlas): Annonce {
  const get = (key: string): unknown => field(value, key, path);
  const level = oneOf(get("niveau"), `${path}.niveau`, ANNONCE_LEVELS);
  const known = level === "region" ? atlas.regions : atlas.departements;
  const [code] = knownCodes([get("code")], `${path}.code`, known.positionOf);
  const mesure = oneOf(get("mesure"), `${path}.mesure`, ANNOUNCED);
  const valeur = numberOf(get("valeur"), `${path}.valeur`);
  if (valeur < 0 || (mesure === "habitants" && valeur > 1))
    refuse(`${path}.valeur`, mesure === "habitants" ? "part de 0 à 1" : "nombre positif", valeur);
  return {
    date: dateOrNull(get("date"), `${path}.date`),
    level,
    code: code!,
    mesure,
    valeur,
    isFloor: oneOf(get("auMoins"), `${path}.auMoins`, ["oui", "non"]) === "oui",
    source: text(get("source"), `${path}.source`),
    precision: text(get("precision"), `${path}.precision`),
  };
}

/** Reads `data/contrats.json`; the atlas gives the known codes. */
export function readRegister(json: unknown, atlas: Atlas): Register {
  const recordedOn = dayOf(field(json, "releveLe"), "releveLe");
  const ids = new Set<string>();
  const contracts = list(field(json, "contrats"), "contrats").map((value, index) => {
    const path = `contrats[${index}]`;
    const cls = readContract(value, path, atlas.epci.positionOf, atlas.communes.rowOf);
    if (ids.has(cls.id)) refuse(`${path}.id`, "identifiant distinct", cls.id);
    ids.add(cls.id);
    return cls;
  });
  const searched = list(field(json, "recherche"), "recherche").map((value, index) =>
    readSearched(value, `recherche[${index}]`, atlas),
  );
  const annonces = list(field(json, "annonces"), "annonces").map((value, index) =>
    readAnnonce(value, `annonces[${index}]`, atlas),
  );
  return { recordedOn, searched, annonces, contracts };
}
