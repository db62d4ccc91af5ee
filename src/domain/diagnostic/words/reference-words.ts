import type { ReferenceFigure } from "../profile/profile-entry";

/** The figure of a reference as it is printed: « 30,4 % », « au moins 1,2 % » where it is a floor. */
export const floorWords = ({ isAtLeast }: ReferenceFigure, figure: string): string =>
  isAtLeast ? `au moins ${figure}` : figure;
