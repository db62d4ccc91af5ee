import { failure, success, type Result } from "@/domain/result";
import { MAX_IMAGE_BYTES } from "@/state/study-images";

/** Why an image was not taken. */
export type LogoProblem =
  | { readonly kind: "not-an-image"; readonly file: string }
  | { readonly kind: "too-heavy"; readonly file: string; readonly bytes: number };

/** A file above this is no logo; decoding it could take the memory of the page. */
const MAX_FILE_BYTES = 10_000_000;
/** Pixels of a logo kept: four times those of its print at 96 dots per inch. */
const MOST = { width: 1000, height: 256 } as const;

/** The image on white, as an opaque PNG of the given scale. */
async function drawn(image: HTMLImageElement, scale: number): Promise<Uint8Array> {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(scale * image.naturalWidth));
  canvas.height = Math.max(1, Math.round(scale * image.naturalHeight));
  // Pages are white: without opacity every reader of documents shows the same.
  const context = canvas.getContext("2d", { alpha: false })!;
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!blob) throw new Error("toBlob gave no image");
  return new Uint8Array(await blob.arrayBuffer());
}

/**
 * An image of the user as the bytes of a plain PNG: redrawn, so that nothing of the file itself is
 * kept, and no larger than a document needs.
 */
export async function takeLogo(file: File): Promise<Result<Uint8Array, LogoProblem>> {
  if (file.size > MAX_FILE_BYTES)
    return failure({ kind: "too-heavy", file: file.name, bytes: file.size });
  const url = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const { naturalWidth, naturalHeight } = image;
    let scale = Math.min(MOST.width / naturalWidth, MOST.height / naturalHeight);
    // A small picture is not blown up; a drawing has no size of its own to keep to.
    if (!file.type.includes("svg")) scale = Math.min(1, scale);
    let png = await drawn(image, scale);
    for (; png.length > MAX_IMAGE_BYTES; png = await drawn(image, scale)) scale /= 2;
    return success(png);
  } catch {
    return failure({ kind: "not-an-image", file: file.name });
  } finally {
    URL.revokeObjectURL(url);
  }
}
