import { posix } from "node:path";
import { withoutComments, type SourceFile } from "./source-text";

/** What a file asks for, types alone included: `import`, `export … from`, `import()`, workers. */
const SPECIFIERS: readonly RegExp[] = [
  /(?:^|[;}\n])\s*(?:import|export)\b(?:[^"'`;]*?\bfrom)?\s*["']([^"']+)["']/g,
  /\bimport\s*\(\s*["']([^"']+)["']/g,
  /\bnew\s+URL\(\s*["']([^"']+)["']\s*,\s*import\.meta\.url/g,
];

/** Specifiers of a file, as they are written. */
export function specifiersOf({ text }: SourceFile): string[] {
  const code = withoutComments(text);
  return [
    ...new Set(SPECIFIERS.flatMap((each) => [...code.matchAll(each)].map(([, asked]) => asked!))),
  ];
}

/** Path of the file that a specifier names; null for a package, or what is no file of the list. */
function resolveImport(specifier: string, from: string, known: ReadonlySet<string>): string | null {
  const bare = specifier.replace(/\?.*$/, "");
  const path = bare.startsWith("@/")
    ? `src/${bare.slice(2)}`
    : bare.startsWith(".")
      ? posix.join(posix.dirname(from), bare)
      : null;
  if (path === null) return null;
  const tried = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`];
  return tried.find((each) => known.has(each)) ?? null;
}

export type ImportGraph = ReadonlyMap<string, readonly string[]>;

export function importGraph(files: readonly SourceFile[]): ImportGraph {
  const known = new Set(files.map(({ path }) => path));
  return new Map(
    files.map((file) => [
      file.path,
      specifiersOf(file).flatMap((asked) => resolveImport(asked, file.path, known) ?? []),
    ]),
  );
}

/**
 * Groups of files that import each other, directly or through others, each sorted by path: the
 * strongly connected parts of more than one file (Tarjan 1972), and files that import themselves.
 */
export function importCircles(graph: ImportGraph): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];
  const visit = (path: string): void => {
    order.set(path, order.size);
    low.set(path, order.get(path)!);
    stack.push(path);
    for (const next of graph.get(path) ?? [])
      if (!order.has(next)) {
        visit(next);
        low.set(path, Math.min(low.get(path)!, low.get(next)!));
      } else if (stack.includes(next)) low.set(path, Math.min(low.get(path)!, order.get(next)!));
    if (low.get(path) !== order.get(path)) return;
    const circle = stack.splice(stack.indexOf(path));
    if (circle.length > 1 || graph.get(path)?.includes(path)) circles.push(circle.sort());
  };
  for (const path of graph.keys()) if (!order.has(path)) visit(path);
  return circles.sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));
}
