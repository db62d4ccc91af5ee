import { imagesOf } from "@/domain/diagnostic/notes/charte";
import type { Etude } from "@/domain/etude";
import { pageImages } from "@/state/images";
import { loadableOf } from "@/state/library";
import { formatStudyFile } from "@/state/study-file";
import type { StudyImages } from "@/state/study-images";
import { version as app } from "../../../package.json";
import type { Services } from "../model/context";
import { saveFile } from "../model/save-file";

/** Without the characters that a file system refuses. */
const fileNameOf = (nom: string): string => {
  const safe = nom.replace(/[\s\p{Cc}\\/:*?"<>|]+/gu, " ").trim();
  return `${safe || "etude"}.atlas-cls.json`;
};

/** The logos of the study that this browser has. */
async function imagesHere({ diagnostics }: Etude): Promise<StudyImages> {
  const found = await Promise.all(
    imagesOf(diagnostics).map(async (hash) => [hash, await pageImages().find(hash)] as const),
  );
  return Object.fromEntries(found.flatMap(([hash, bytes]) => (bytes ? [[hash, bytes]] : [])));
}

/** Gives the whole study as a file of the user; its name, or null while its data are not there. */
export async function saveStudy(
  { store, library }: Pick<Services, "store" | "library">,
  nom: string,
): Promise<string | null> {
  const contents = library.contents.getState();
  const [atlas, opening] = [loadableOf(contents, "atlas"), loadableOf(contents, "opening")];
  const register = loadableOf(contents, "register");
  const known = atlas.status === "ready" ? atlas : opening;
  if (known.status !== "ready" || register.status !== "ready") return null;
  const { communes, populationYear } = known.value;
  const data = { cog: communes.cog, populationYear, recordedOn: register.value.recordedOn };
  const name = fileNameOf(nom);
  const etude = store.getState().history.present;
  const text = formatStudyFile(etude, { app, data }, await imagesHere(etude));
  saveFile(new Blob([text], { type: "application/json" }), name);
  return name;
}
