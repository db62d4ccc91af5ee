import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Day } from "@/domain/day";
import { failure, success } from "@/domain/result";
import type { DocumentResult } from "@/report/dossier/document";
import { browserKept } from "@/state/kept";
import { deskOf } from "@/ui/diagnostic/documents/downloads";
import { gatherInput } from "@/ui/diagnostic/documents/gather-input";
import type { Order } from "@/ui/diagnostic/documents/order";
import type { Services } from "@/ui/model/context";
import { saveFile } from "@/ui/model/save-file";

vi.mock("@/ui/diagnostic/documents/gather-input", () => ({ gatherInput: vi.fn() }));
vi.mock("@/ui/model/save-file", () => ({ saveFile: vi.fn() }));

const ORDER = {
  diagnostic: { subject: { key: "epci:242900801", nom: "CA du Pays de Landerneau-Daoulas" } },
  day: "2026-11-21" as Day,
  part: "diagnostic",
} as Order;
const FILE = "diagnostic-ca-du-pays-de-landerneau-daoulas-2026-11-21.docx";
const BUILT: DocumentResult = success({
  bytes: new Uint8Array([1, 2, 3]),
  missingImages: 2,
  said: null,
  changes: null,
});

const deskWith = (buildDocument: Services["buildDocument"]) =>
  deskOf({ buildDocument } as Services);

beforeEach(() => {
  vi.mocked(saveFile).mockClear();
  vi.mocked(gatherInput).mockResolvedValue(success({ previous: null } as never));
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

  test("comes with what changed since the last one, which is then this one", async () => {
    const kept = new Map<string, unknown>();
    vi.spyOn(browserKept, "set").mockImplementation(
      async (key, value) => void kept.set(key, value),
    );
    const previous = { when: "3 mars 2026 à 10:42", lines: [] };
    vi.mocked(gatherInput).mockResolvedValue(success({ previous } as never));
    const said = [{ chapter: "c", place: "", text: "t" }];
    const changes = { bytes: new Uint8Array([4]), words: "1 ligne ajoutée." };
    const built = success({ bytes: new Uint8Array([1]), missingImages: 0, said, changes });
    const desk = deskWith(() => Promise.resolve(built));
    desk.start("docx", ORDER);
    await vi.waitFor(() => expect(desk.state.getState().docx.kind).toBe("done"));
    const beside = FILE.replace(".docx", "-ce-qui-a-change.docx");
    expect(vi.mocked(saveFile).mock.calls.map(([, file]) => file)).toEqual([FILE, beside]);
    expect(desk.state.getState().docx).toMatchObject({
      since: { when: previous.when, changes: { file: beside, words: changes.words } },
    });
    expect([...kept]).toEqual([
      [
        "document:diagnostic:epci:242900801:CA du Pays de Landerneau-Daoulas",
        { when: expect.stringMatching(/^\d+(?:er)?\s\p{L}+\s\d{4} à \d\d:\d\d$/u), lines: said },
      ],
    ]);
    desk.saveChanges("docx");
    expect(saveFile).toHaveBeenCalledTimes(3);
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
