import {
  COVERAGE_STATUSES,
  isBare,
  type BareStatus,
  type CoverageStatus,
} from "@/domain/contract/cls";
import type { Hatch } from "./hatch";
import { colorOfSlot, isAbsenceSlot, slotOfBare } from "./slots";

/**
 * Coverage is drawn with ink, not with colour: a pattern and an outline that stay readable over
 * any ramp, in grey and for colour-blind readers. The stronger the state, the denser the ink.
 * `tint` fills the area of a contract only where no indicator is shown underneath.
 */
export interface CoverageStyle {
  readonly hatch: Hatch | null;
  readonly outline: {
    readonly color: string;
    readonly width: number;
    readonly dash: readonly number[];
  };
  readonly tint: string;
}

const INK = "#12343b";
const FADED = "#6d7678";
/** Over the dark end of a ramp ink alone would vanish. */
export const HALO = "rgba(255, 255, 255, 0.75)";

const lines = (direction: Hatch["direction"], tile: number, width: number, color = INK): Hatch => ({
  shape: "lines",
  direction,
  tile,
  width,
  color,
  halo: HALO,
});

const STYLES: Record<Exclude<CoverageStatus, BareStatus>, CoverageStyle> = {
  signé: {
    hatch: lines("rising", 6, 1.1),
    outline: { color: INK, width: 2, dash: [] },
    tint: "#8fc4c3",
  },
  adopté: {
    hatch: lines("falling", 8, 1),
    outline: { color: INK, width: 2, dash: [6, 2] },
    tint: "#b9dcd8",
  },
  "à vérifier": {
    hatch: lines("upright", 9, 0.8),
    outline: { color: INK, width: 1.2, dash: [3, 2] },
    tint: "#e2efec",
  },
  "en préparation": {
    hatch: { shape: "dots", direction: "level", tile: 10, width: 2.2, color: INK, halo: HALO },
    outline: { color: INK, width: 1.2, dash: [1, 2] },
    tint: "#eef5f3",
  },
  terminé: {
    hatch: lines("level", 10, 0.7, FADED),
    outline: { color: FADED, width: 1, dash: [1, 3] },
    tint: "#f3f3f1",
  },
};

/** Look of the contracts in a state; null for the states that no contract gives. */
export const coverageStyle = (status: CoverageStatus): CoverageStyle | null =>
  isBare(status) ? null : STYLES[status];

/** States that are drawn, strongest first, with their position in `COVERAGE_STATUSES`. */
export const DRAWN_STATUSES = COVERAGE_STATUSES.flatMap((status, position) => {
  const style = coverageStyle(status);
  return style ? [{ status, position, style }] : [];
});

/** Pattern over the greys of an absent value: same for all reasons, the grey tells which. */
export const ABSENCE_HATCH: Hatch = {
  shape: "dots",
  direction: "level",
  tile: 8,
  width: 1.3,
  color: "#9d978d",
  halo: null,
};

/** Ground and pattern of a legend swatch; the ground is that of the indicator where one is shown. */
export function swatchGround(
  status: CoverageStatus,
  isTinted: boolean,
): { readonly color: string; readonly hatch: Hatch | null } {
  const paper = bareGround("aucun CLS recensé");
  if (isBare(status)) return isTinted ? bareGround(status) : paper;
  const { tint, hatch } = STYLES[status];
  return { color: isTinted ? tint : paper.color, hatch };
}

/** Ground of the territories where no contract is known: its colour, and the pattern over it. */
export function bareGround(status: BareStatus): {
  readonly color: string;
  readonly hatch: Hatch | null;
} {
  const slot = slotOfBare(status);
  return { color: colorOfSlot(slot), hatch: isAbsenceSlot(slot) ? ABSENCE_HATCH : null };
}
