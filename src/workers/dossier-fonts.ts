import regularUrl from "@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf?url";
import semiboldUrl from "@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf?url";
import type { PdfFonts } from "@/report/dossier/pdf/pdf-fonts";
import { Unreachable } from "./unreachable";

async function bytesAt(url: string): Promise<Uint8Array> {
  const response = await fetch(url).catch((error: unknown) => {
    throw new Unreachable(error);
  });
  if (!response.ok) throw new Unreachable(`${url} ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

let files: Promise<PdfFonts> | null = null;

/** Source Sans 3, whole, from the same origin; read once. */
export function loadFonts(): Promise<PdfFonts> {
  files ??= Promise.all([bytesAt(regularUrl), bytesAt(semiboldUrl)]).then(
    ([regular, semibold]) => ({ regular, semibold }),
    (error: unknown) => {
      // A failure must not be remembered: the user may try again.
      files = null;
      throw error;
    },
  );
  return files;
}

/** Fonts of a worker, which has no document. */
interface FontScope {
  readonly fonts?: { readonly add: (face: FontFace) => unknown };
}

let faces: Promise<void> | null = null;

async function addFaces({ fonts }: FontScope): Promise<void> {
  if (!fonts) return;
  const { regular, semibold } = await loadFonts();
  // The names that `fontOf` asks for.
  for (const [family, bytes] of [
    ["Atlas Sans", regular],
    ["Atlas Sans Semibold", semibold],
  ] as const) {
    const face = new FontFace(family, bytes as Uint8Array<ArrayBuffer>);
    fonts.add(await face.load());
  }
}

/** Lets canvases of this worker write in the type of the page. */
export function loadCanvasFonts(): Promise<void> {
  faces ??= addFaces(globalThis as FontScope).catch((error: unknown) => {
    faces = null;
    throw error;
  });
  return faces;
}
