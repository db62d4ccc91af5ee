import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { ArsRule } from "@/domain/perimetres/rule/ars-rule";
import { readRules } from "@/domain/perimetres/rule/read-rules";
import type { Territories } from "./territories";

const FILE = new URL("../figures/regles-ars.json", import.meta.url);

/** A rule is embedded when its région exists and each of its values quotes its source. */
export function checkQuoted(rule: ArsRule, regions: readonly string[]): void {
  if (!regions.includes(rule.region) || rule.nom.trim() === "")
    throw new Error(`checkQuoted requires a known région and a name, got ${rule.region}`);
  const { minimum, steps, ceilingPerEtp, cofinancing, durationYears, unit } = rule;
  const values = { minimum, steps, ceilingPerEtp, cofinancing, durationYears, unit };
  for (const [field, sourced] of Object.entries(values))
    if (sourced && !/: «\s.+\s»$/.test(sourced.source))
      throw new Error(
        `checkQuoted requires a quotation, got « ${sourced.source} » for ${field} of ${rule.region}`,
      );
}

/** Rules of the ARS, reviewed by hand; the numbers are checked as those of a user are. */
export function readArsRules({ regions }: Territories): readonly ArsRule[] {
  const json: unknown = JSON.parse(readFileSync(fileURLToPath(FILE), "utf8"));
  const rules = readRules(json, "regles-ars.json");
  for (const rule of rules) checkQuoted(rule, regions.codes);
  return rules;
}
