import { CONFIDENCES, RECORDED_STATUSES, type Cls } from "@/domain/contract/cls";
import { parseDay, parseSourceDate, type Day, type SourceDate } from "@/domain/day";
import { field, integer, list, oneOf, refuse, text, texts } from "./read";

export interface ContractsFile {
  /** Day on which the states were true: `releveLe`. */
  readonly recordedOn: Day;
  readonly contracts: readonly Cls[];
}

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

/** Reads `data/contrats.json`; `epci` and `communes` give the known codes. */
export function readContracts(
  json: unknown,
  epci: ReadonlyMap<string, number>,
  communes: ReadonlyMap<string, number>,
): ContractsFile {
  const releveLe = text(field(json, "releveLe"), "releveLe");
  const recordedOn = parseDay(releveLe) ?? refuse("releveLe", "jour AAAA-MM-JJ", releveLe);
  const ids = new Set<string>();
  const contracts = list(field(json, "contrats"), "contrats").map((value, index) => {
    const path = `contrats[${index}]`;
    const cls = readContract(value, path, epci, communes);
    if (ids.has(cls.id)) refuse(`${path}.id`, "identifiant distinct", cls.id);
    ids.add(cls.id);
    return cls;
  });
  return { recordedOn, contracts };
}
