import { attempt, Refusal } from "@/domain/json/refusal";
import type { Day } from "@/domain/day";
import type { Etude } from "@/domain/etude";
import { failure, success, type Result } from "@/domain/result";
import { VERSION } from "./version";
import { readEtude } from "./read-etude";
import { saveEtude } from "./save-etude";
import { formatImages, readImages, type StudyImages } from "./study-images";

const FORMAT = "atlas-cls";

/** With what a study was made, written beside it. */
export interface StudyFileOrigin {
  /** Version of the page. */
  readonly app: string;
  readonly data: {
    /** Year of the Code officiel géographique. */
    readonly cog: number;
    readonly populationYear: number;
    /** Day on which the state of the contracts was recorded. */
    readonly recordedOn: Day;
  };
}

/** Why a file was not opened. */
export type StudyFileProblem =
  | { readonly kind: "not-json"; readonly detail: string }
  | { readonly kind: "not-a-study" }
  | { readonly kind: "newer-version"; readonly version: number }
  /** `path`: the first place that is not sound, such as `etude.perimetres[2].nom`. */
  | { readonly kind: "malformed"; readonly path: string };

const sorted = <Value>(record: Readonly<Record<string, Value>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

/** A study, and the images that it names as far as they are there. */
export interface OpenedStudy {
  readonly etude: Etude;
  readonly images: StudyImages;
}

/** A study as the text of a file; the same study always gives the same text. */
export function formatStudyFile(
  etude: Etude,
  { app, data }: StudyFileOrigin,
  images: StudyImages = {},
): string {
  const { cog, populationYear, recordedOn } = data;
  // Read as it will be: nothing that could not be opened again is written.
  const { version, address, work } = saveEtude(readEtude(saveEtude(etude), "etude"));
  const { diagnostics, ...made } = work;
  const inOrder = Object.entries(sorted(diagnostics)).map(([key, notes]) => [
    key,
    { ...notes, synthesis: { ...notes.synthesis, texts: sorted(notes.synthesis.texts) } },
  ]);
  const file = {
    format: FORMAT,
    version: VERSION,
    app,
    data: { cog, populationYear, recordedOn },
    etude: {
      version,
      address,
      work: { ...made, diagnostics: Object.fromEntries(inOrder) },
    },
    ...(Object.keys(images).length > 0 ? { images: formatImages(images) } : {}),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads the text of a file. Nothing in it is trusted: a study comes out whole, or a problem. */
export function parseStudyFile(text: string): Result<OpenedStudy, StudyFileProblem> {
  let file: unknown;
  try {
    // Some editors write a mark before the text.
    file = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    return failure({ kind: "not-json", detail: String(error) });
  }
  if (typeof file !== "object" || file === null) return failure({ kind: "not-a-study" });
  const { format, version, etude, images } = file as Record<string, unknown>;
  if (format !== FORMAT) return failure({ kind: "not-a-study" });
  if (typeof version === "number" && version > VERSION)
    return failure({ kind: "newer-version", version });
  if (!Number.isInteger(version) || Number(version) < 1)
    return failure({ kind: "malformed", path: "version" });
  const read = attempt(() => ({
    etude: readEtude(etude, "etude"),
    images: readImages(images, "images"),
  }));
  return read instanceof Refusal ? failure({ kind: "malformed", path: read.path }) : success(read);
}
