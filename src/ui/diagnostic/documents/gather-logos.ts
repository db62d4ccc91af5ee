import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import { pngHeader } from "@/domain/image/png-header";
import type { DossierLogo } from "@/report/dossier/dossier";
import { pageImages } from "@/state/images";

/** The logos of a diagnostic that this browser has; the tab says which it lacks. */
export async function gatherLogos({ notes }: Diagnostic): Promise<readonly DossierLogo[]> {
  const found = await Promise.all(
    notes.charte.logos.map(async ({ nom, image }) => {
      const png = await pageImages().find(image);
      const size = png && pngHeader(png);
      return size ? [{ nom: nom.trim() || "Logo", png, ...size }] : [];
    }),
  );
  return found.flat();
}
