import type { FileSource } from "@/domain/file-source";
import { failure, success } from "@/domain/result";

/** Files held in memory, as in a single HTML file: nothing is asked from any server. */
export function memorySource(files: Readonly<Record<string, unknown>>): FileSource {
  const texts = new Map(
    Object.entries(files).map(([path, content]) => [path, JSON.stringify(content)]),
  );
  const missing = (file: string) => failure({ kind: "missing", file, status: 404 } as const);
  return {
    json: async (path) => {
      const text = texts.get(path);
      return text === undefined ? missing(path) : success(JSON.parse(text) as unknown);
    },
    bytes: async (path) => {
      const text = texts.get(path);
      return text === undefined ? missing(path) : success(new TextEncoder().encode(text));
    },
    url: (path) => `data:application/json,${encodeURIComponent(texts.get(path) ?? "")}`,
  };
}
