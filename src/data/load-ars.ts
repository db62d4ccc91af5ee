import type { ArsContact } from "@/domain/contract/ars-contact";
import type { DataProblem } from "@/domain/data-problem";
import type { Result } from "@/domain/result";
import type { FetchJson } from "@/domain/file-source";
import { loadFile } from "./load-file";
import { field, list, text } from "@/domain/json/column-value";

function readContacts(
  json: unknown,
  key: string,
  codeKey: string,
  level: ArsContact["level"],
): ArsContact[] {
  return list(field(json, key), key).map((value, index) => {
    const path = `${key}[${index}]`;
    const get = (name: string): string => text(field(value, name, path), `${path}.${name}`);
    const [code, nom, courriel, source] = [codeKey, "nom", "courriel", "source"].map(get);
    return { code: code!, level, nom: nom!, courriel: courriel!, source: source! };
  });
}

/** Reads `data/ars.json`: delegations of départements, then head offices of régions. */
export const readArs = (json: unknown): ArsContact[] => [
  ...readContacts(json, "delegations", "departement", "departement"),
  ...readContacts(json, "sieges", "region", "region"),
];

export const loadArs = (fetchJson: FetchJson): Promise<Result<ArsContact[], DataProblem>> =>
  loadFile(fetchJson, "data/ars.json", readArs);
