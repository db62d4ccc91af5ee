import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Day } from "@/domain/day";
import { failure, success } from "@/domain/result";
import type { DocumentResult } from "@/report/dossier/document";
import { deskOf } from "@/ui/diagnostic/documents/downloads";
import { gatherInput } from "@/ui/diagnostic/documents/gather-input";
import type { Order } from "@/ui/diagnostic/documents/order";
import type { Services } from "@/ui/model/context";
import { saveFile } from "@/ui/model/save-file";

vi.mock("@/ui/diagnostic/documents/gather-input", () => ({ gatherInput: vi.fn() }));
vi.mock("@/ui/model/save-file", () => ({ saveFile: vi.fn() }));

const ORDER = {
  diagnostic: { subject: { nom: "CA du Pays de Landerneau-Daoulas" } },
  day: "2026-11-21" as Day,
  part: "diagnostic",
} as Order;
const FILE = "diagnostic-ca-du-pays-de-landerneau-daoulas-2026-11-21.docx";
const BUILT: DocumentResult = success({ bytes: new Uint8Array([1, 2, 3]), missingImages: 2 });

const deskWith = (buildDocument: Services["buildDocument"]) =>
  deskOf({ buildDocument } as Services);

beforeEach(() => {
  vi.mocked(saveFile).mockClear();
  vi.mocked(gatherInput).mockResolvedValue(success({} as never));
});

describe("a document", () => {
  test("is saved under its name, and once more when asked", async () => {
    const desk = deskWith((_kind, _input, { onProgress }) => {
      onProgress?.(0.5);
      return Promise.resolve(BUILT);
    });
    const shares: number[] = [];
    desk.state.subscribe(({ docx }) => docx.kind === "running" && shares.push(docx.share));
    desk.start("docx", ORDER);
    desk.start("docx", ORDER);
    await vi.waitFor(() => expect(desk.state.getState().docx.kind).toBe("done"));
    expect(saveFile).toHaveBeenCalledExactlyOnceWith(expect.any(Blob), FILE);
    expect(desk.state.getState().docx).toMatchObject({ file: FILE, missingImages: 2 });
    expect(shares).toEqual([0, 0.15 + 0.85 / 2]);
    desk.saveAgain("docx");
    expect(saveFile).toHaveBeenCalledTimes(2);
  });

  test("can be cancelled, and asked for again", async () => {
    const desk = deskWith(
      (_kind, _input, { signal }) =>
        new Promise((resolve) => {
          signal?.addEventListener("abort", () => resolve(failure({ kind: "cancelled" })));
        }),
    );
    desk.start("pdf", ORDER);
    await vi.waitFor(() => expect(gatherInput).toHaveBeenCalled());
    desk.cancel("pdf");
    await vi.waitFor(() => expect(desk.state.getState().pdf.kind).toBe("cancelled"));
    expect(saveFile).not.toHaveBeenCalled();
    desk.start("pdf", ORDER);
    expect(desk.state.getState().pdf).toMatchObject({ kind: "running", share: 0 });
    desk.cancel("pdf");
  });

  test("tells why it was not made: files, code that does not arrive, broken invariant", async () => {
    const titleOf = async (desk: ReturnType<typeof deskWith>): Promise<string> => {
      desk.start("xlsx", ORDER);
      await vi.waitFor(() => expect(desk.state.getState().xlsx.kind).toBe("failed"));
      const download = desk.state.getState().xlsx;
      return download.kind === "failed" ? download.messages[0]!.title : "";
    };
    expect(await titleOf(deskWith(() => Promise.reject(new Error("chunk"))))).toContain(
      "une partie de l’application n’arrive pas",
    );
    vi.mocked(gatherInput).mockRejectedValue(new Error("prepareInput requires a région"));
    expect(await titleOf(deskWith(() => Promise.resolve(BUILT)))).toContain(
      "s’est arrêtée en chemin",
    );
    const missing = { kind: "missing", file: "geo/epci.geojson", status: 404 } as const;
    vi.mocked(gatherInput).mockResolvedValue(failure({ kind: "files", problems: [missing] }));
    expect(await titleOf(deskWith(() => Promise.resolve(BUILT)))).toContain("geo/epci.geojson");
  });
});
