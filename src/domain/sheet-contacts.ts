import type { ArsContact } from "./atlas";
import { NO_ZONE } from "./commune-index";
import type { SheetPlace } from "./sheet-places";

/** Whom to ask at the ARS about a territory. */
export interface SheetContacts {
  /** Délégations of its départements, or the siège of their région, without repetition. */
  readonly contacts: readonly ArsContact[];
  /** Names of the départements for which no source gives a contact. */
  readonly withoutContact: readonly string[];
}

const regionOf = (departement: SheetPlace, regions: readonly SheetPlace[]): string | null => {
  const row = departement.zoning.zoneOf.findIndex((zone) => zone !== NO_ZONE);
  const region = regions.find(({ zoning }) => zoning.zoneOf[row] !== NO_ZONE);
  return region?.code ?? null;
};

/** For each département its délégation, else the siège of its région, else its name. */
export function sheetContacts(
  departements: readonly SheetPlace[],
  regions: readonly SheetPlace[],
  known: readonly ArsContact[],
): SheetContacts {
  const find = (level: ArsContact["level"], code: string | null) =>
    known.find((contact) => contact.level === level && contact.code === code);
  const contacts = new Set<ArsContact>();
  const withoutContact: string[] = [];
  for (const departement of departements) {
    const contact =
      find("departement", departement.code) ?? find("region", regionOf(departement, regions));
    if (contact) contacts.add(contact);
    else withoutContact.push(departement.label);
  }
  return { contacts: [...contacts], withoutContact };
}
