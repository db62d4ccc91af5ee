import { describe, expect, test } from "vitest";
import { attempt, Refusal } from "@/domain/json/refusal";
import { hashOf } from "@/state/images";
import { formatImages, readImages } from "@/state/study-images";
import { grey } from "../report/dossier/example";

/** A plain image of that width, wrong inside: only its head is read. */
function image(width: number): Uint8Array {
  const bytes = grey();
  bytes[25] = 2;
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(16, width);
  return bytes;
}

const refusedAt = (value: unknown): string | null => {
  const read = attempt(() => readImages(value, "images"));
  return read instanceof Refusal ? read.path : null;
};

test("images come back from their text, whatever their order", () => {
  const [one, other] = [image(8), image(9)];
  const images = { [hashOf(one)]: one, [hashOf(other)]: other };
  const text = formatImages(images);
  expect(readImages(JSON.parse(JSON.stringify(text)), "images")).toEqual(images);
  const turned = { [hashOf(other)]: other, [hashOf(one)]: one };
  expect(JSON.stringify(formatImages(turned))).toBe(JSON.stringify(text));
});

test("a study without images has none", () => {
  expect(readImages(undefined, "images")).toEqual({});
  expect(readImages(null, "images")).toEqual({});
});

describe("refuses", () => {
  const sound = image(8);
  const name = hashOf(sound);
  const [text] = Object.values(formatImages({ [name]: sound }));
  const other = hashOf(image(9));
  test.each([
    ["a list", [], "images"],
    ["a number", { [name]: 5 }, `images.${name}`],
    ["what is no base 64", { [name]: `${text!.slice(0, -4)}<sc>` }, `images.${name}`],
    ["what is no image", { [name]: btoa("<svg onload=alert(1)>..") }, `images.${name}`],
    ["an image under the name of another", { [other]: text }, `images.${other}`],
    [
      "an image of 5,000 pixels",
      formatImages({ [hashOf(image(5000))]: image(5000) }),
      `images.${hashOf(image(5000))}`,
    ],
  ])("%s", (_, value, path) => {
    expect(refusedAt(value)).toBe(path);
  });

  test("a name that is no hash: it is dropped", () => {
    expect(readImages({ __proto__: text, "../x": text }, "images")).toEqual({});
  });
});
