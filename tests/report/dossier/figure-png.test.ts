import { afterEach, expect, test, vi } from "vitest";
import { drawFigure, figurePng, type FigureCanvas } from "@/report/dossier/figure-png";
import { recordingPen } from "../recording-context";
import { FIGURE, grey } from "./example";

/** A path that only remembers what it is. */
class NamedPath {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

vi.stubGlobal("Path2D", NamedPath);

afterEach(() => {
  vi.restoreAllMocks();
});

test("each mark is drawn, on white", () => {
  const { calls, pen } = recordingPen(1);
  drawFigure(pen.context, FIGURE, 2);
  expect(calls.slice(0, 3)).toEqual(["save", "scale 2 2", "fillRect 0 0 641 321"]);
  expect(calls).toContain("rect 60 20 560 250");
  expect(calls).toContain("moveTo 60 145");
  expect(calls).toContain("lineTo 620 145");
  expect(calls).toContain("arc 480 90 5 0 6.3");
  expect(calls).toContain("setLineDash 4,3");
  expect(calls).toContain("fill #e3eff0 α1");
  expect(calls).toContain("stroke #0b5c68 α1 1.5");
  expect(calls.filter((call) => call.startsWith("text"))).toHaveLength(2);
  expect(calls.at(-1)).toBe("restore");
});

const canvasOf = (context: ReturnType<FigureCanvas["getContext"]>): FigureCanvas => ({
  getContext: () => context,
  convertToBlob: () => Promise.resolve(new Blob([new Uint8Array(grey())])),
});

test("the image has its size and resolution", async () => {
  const sizes: number[][] = [];
  const png = await figurePng(FIGURE, 2.5, (width, height) => {
    sizes.push([width, height]);
    return canvasOf(recordingPen(1).pen.context);
  });
  expect(sizes).toEqual([[1600, 800]]);
  // 240 dots per inch are 9 449 per metre.
  const chunk = Buffer.from(png!).indexOf("pHYs");
  expect(new DataView(png!.buffer).getUint32(chunk + 4)).toBe(9449);
});

test("a browser that draws no canvas gives no image", async () => {
  expect(await figurePng(FIGURE, 1, () => canvasOf(null))).toBeNull();
  // Neither has Node.
  expect(await figurePng(FIGURE, 1)).toBeNull();
});
