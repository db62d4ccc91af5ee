import { afterEach, expect, test, vi } from "vitest";
import { besidePage, openFiles } from "@/data/open-files";

const { json, bytes, url } = openFiles(besidePage("https://atlas.example/cls/index.html#/carte"));

afterEach(() => vi.unstubAllGlobals());

const answering = (body: string, init: ResponseInit = {}) => {
  const fetched = vi.fn<typeof fetch>(() => Promise.resolve(new Response(body, init)));
  vi.stubGlobal("fetch", fetched);
  return fetched;
};

const JSON_TYPE = { headers: { "content-type": "application/json" } };

test("reads a file under the base address", async () => {
  const fetched = answering('{"a":[1,null]}', JSON_TYPE);
  expect(await json("data/x.json")).toEqual({ ok: true, value: { a: [1, null] } });
  expect(fetched).toHaveBeenCalledWith("https://atlas.example/cls/data/x.json");
});

test("no answer is « unreachable »", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
  expect(await json("data/x.json")).toEqual({
    ok: false,
    problem: { kind: "unreachable", file: "data/x.json", detail: "Failed to fetch" },
  });
});

test("an HTTP error is « missing »", async () => {
  answering("", { status: 404 });
  expect(await json("data/x.json")).toEqual({
    ok: false,
    problem: { kind: "missing", file: "data/x.json", status: 404 },
  });
});

test("the home page instead of the file is « missing »", async () => {
  answering("<!doctype html>", { headers: { "content-type": "text/html; charset=utf-8" } });
  expect(await json("data/x.json")).toEqual({
    ok: false,
    problem: { kind: "missing", file: "data/x.json", status: 200 },
  });
});

test("a text that stops is « truncated »", async () => {
  answering('{"a":[1,nu', JSON_TYPE);
  const result = await json("data/x.json");
  expect(result).toMatchObject({ ok: false, problem: { kind: "truncated", file: "data/x.json" } });
});

test("reads bytes, from the site or from a whole address, with the same problems", async () => {
  const fetched = answering("abc");
  expect(await bytes("https://cdn.example/a.ttf")).toEqual({
    ok: true,
    value: new Uint8Array([97, 98, 99]),
  });
  expect(fetched).toHaveBeenCalledWith("https://cdn.example/a.ttf");
  answering("", { status: 500 });
  expect(await bytes("a.ttf")).toMatchObject({ problem: { kind: "missing", status: 500 } });
});

test("tells the map where a file is", () => {
  expect(url("geo/epci.geojson")).toBe("https://atlas.example/cls/geo/epci.geojson");
});
