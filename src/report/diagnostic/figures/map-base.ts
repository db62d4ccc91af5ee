import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import { formatList } from "@/domain/words/french";
import type { Indicator } from "@/domain/indicator/indicator";
import type { MapRequest } from "../../maps/map-request";
import { zoneOfDepartement } from "../../maps/zone-of-departement";
import type { DiagnosticInput } from "../diagnostic-input";
import { frenchSpaces } from "../french-spaces";

/** An indicator as a map shows it. */
export type Shown = Pick<Indicator, "label" | "unit" | "decimals" | "polarity">;
type Base = Omit<MapRequest, "id" | "title" | "source" | "subject" | "ground">;

/** What all the maps of a diagnostic ask for. */
export const baseOf = ({ departements }: Diagnostic, width: number): Base => ({
  zone: zoneOfDepartement(departements[0]?.code ?? ""),
  bounds: null,
  width,
});

export const sourceOf = (source: string, { files }: DiagnosticInput): string =>
  frenchSpaces([`Source : ${source}.`, files.note].filter((text) => text !== "").join(" "));

/** « la région Bretagne ». */
export function regionWords({ regions }: Diagnostic): string {
  const names = formatList(regions.map(({ nom }) => nom));
  return regions.length > 1 ? `les régions ${names}` : `la région ${names}`;
}
