import { ZONES, type Zone } from "@/geo/projection";

/** Part of France, hence legal projection, of a département: « 29 » → métropole, « 974 » → itself. */
export const zoneOfDepartement = (code: string): Zone =>
  ZONES.find((zone) => zone === code) ?? "metropole";
