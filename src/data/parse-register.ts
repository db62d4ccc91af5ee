import { CONFIDENCES, RECORDED_STATUSES, type Cls } from "@/domain/contract/cls";
import type { Register, SearchedTerritory } from "@/domain/contract/register";
import { parseDay, parseSourceDate, type SourceDate } from "@/domain/day";
import type { Atlas } from "@/domain/geography/atlas";
import { codes, field, integer, list, oneOf, text, texts } from "@/domain/json/column-value";
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
    generation: generation === null ? null : integer(generation, `${path}.generation`, 1, 99),
    statut: oneOf(get("statut"), `${path}.statut`, RECORDED_STATUSES),
    axes: texts(get("axes"), `${path}.axes`),
    sources: texts(get("sources"), `${path}.sources`),
    confiance: oneOf(get("confiance"), `${path}.confiance`, CONFIDENCES),
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

/** Reads `data/contrats.json`; the atlas gives the known codes. */
export function readRegister(json: unknown, atlas: Atlas): Register {
  const releveLe = text(field(json, "releveLe"), "releveLe");
  const recordedOn = parseDay(releveLe) ?? refuse("releveLe", "jour AAAA-MM-JJ", releveLe);
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
  return { recordedOn, searched, contracts };
}
