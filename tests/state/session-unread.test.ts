import { get, set } from "idb-keyval";
import { expect, test, vi } from "vitest";
import { restoreSession } from "@/state/autosave";

vi.mock("idb-keyval", () => ({ del: vi.fn(), get: vi.fn(), set: vi.fn() }));
vi.mock("@/state/read-session", () => {
  throw new Error("Failed to fetch dynamically imported module");
});

test("a saved session whose reader does not arrive is said, and nothing takes its place", async () => {
  vi.mocked(get).mockResolvedValue({ history: {}, view: {} });
  const { session, problem } = await restoreSession();
  expect(session).toBeNull();
  expect(problem?.kind).toBe("session-unread");
  expect(set).not.toHaveBeenCalled();
});

test("a first visit does not ask for it", async () => {
  vi.mocked(get).mockResolvedValue(undefined);
  expect(await restoreSession()).toEqual({ session: null, problem: null });
});
