import type { ArsContact } from "../contract/ars-contact";
import type { Atlas } from "../geography/atlas";
import type { SheetPart } from "./sheet-places";

/** Whom to ask at the ARS about a territory. */
export interface SheetContacts {
  /** Délégations of its départements, or the siège of their région, without repetition. */
  readonly contacts: readonly ArsContact[];
  /** Names of the départements for which no source gives a contact. */
  readonly withoutContact: readonly string[];
}

/** A département lies in one région: that of any of its communes. */
function regionOf({ position }: SheetPart, { departements, regions }: Atlas): string | null {
  const row = departements.zoning.zoneOf.indexOf(position);
  return regions.zoning.codes[regions.zoning.zoneOf[row]!] ?? null;
}

/** For each département its délégation, else the siège of its région, else its name. */
export function sheetContacts(
  departements: readonly SheetPart[],
  atlas: Atlas,
  known: readonly ArsContact[],
): SheetContacts {
  const find = (level: ArsContact["level"], code: string | null) =>
    known.find((contact) => contact.level === level && contact.code === code);
  const contacts = new Set<ArsContact>();
  const withoutContact: string[] = [];
  for (const departement of departements) {
    const contact =
      find("departement", departement.code) ?? find("region", regionOf(departement, atlas));
    if (contact) contacts.add(contact);
    else withoutContact.push(departement.label);
  }
  return { contacts: [...contacts], withoutContact };
}
