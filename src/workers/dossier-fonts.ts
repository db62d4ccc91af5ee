import regularUrl from "@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf?url";
import semiboldUrl from "@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf?url";
import type { FileSource } from "@/domain/file-source";
import type { PdfFonts } from "@/report/dossier/pdf/pdf-fonts";
import type { DocumentFonts } from "./build-document";
import { Unreachable } from "./unreachable";

/** Fonts of a worker, which has no document. */
interface FontScope {
  readonly fonts?: { readonly add: (face: FontFace) => unknown };
}

/** Work done once; a failure is not remembered: the user may try again. */
function once<Value>(work: () => Promise<Value>): () => Promise<Value> {
  let done: Promise<Value> | null = null;
  return () => {
    done ??= work().catch((error: unknown) => {
      done = null;
      throw error;
    });
    return done;
  };
}

async function addFaces({ fonts }: FontScope, load: () => Promise<PdfFonts>): Promise<void> {
  if (!fonts) return;
  const { regular, semibold } = await load();
  // The names that `fontOf` asks for.
  for (const [family, bytes] of [
    ["Atlas Sans", regular],
    ["Atlas Sans Semibold", semibold],
  ] as const) {
    const face = new FontFace(family, bytes as Uint8Array<ArrayBuffer>);
    fonts.add(await face.load());
  }
}

/** Source Sans 3, whole, from the source of the page: for PDF, and for canvases of this worker. */
export function createFonts({ bytes }: Pick<FileSource, "bytes">): DocumentFonts {
  const bytesAt = async (url: string): Promise<Uint8Array> => {
    const file = await bytes(url);
    if (!file.ok) throw new Unreachable(JSON.stringify(file.problem));
    return file.value;
  };
  const load = once(async (): Promise<PdfFonts> => {
    const [regular, semibold] = await Promise.all([bytesAt(regularUrl), bytesAt(semiboldUrl)]);
    return { regular, semibold };
  });
  return { load, loadForCanvas: once(() => addFaces(globalThis as FontScope, load)) };
}
