import { saveEtude } from "@/state/save-etude";
import { VERSION } from "@/state/version";
import type { Services } from "../model/context";
import { saveFile } from "../model/save-file";

/**
 * Gives the study as a file of the user, whatever did not arrive: without the code that writes such
 * files, what they must hold is enough to open them again.
 */
export async function keepStudy(services: Services): Promise<void> {
  try {
    const { saveStudy } = await import("../diagnostic/save-study");
    if ((await saveStudy(services, "etude")) !== null) return;
  } catch {
    // Offline, or the site was published again.
  }
  const etude = saveEtude(services.store.getState().history.present);
  const file = { format: "atlas-cls", version: VERSION, etude };
  saveFile(new Blob([JSON.stringify(file)], { type: "application/json" }), "etude.atlas-cls.json");
}
