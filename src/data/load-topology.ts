import type { DataProblem } from "@/domain/data-problem";
import type { FetchJson } from "@/domain/file-source";
import { failure, success, type Result } from "@/domain/result";
import { communeFeatures, decodeTopology, type CommuneTopology } from "@/geo/topology";
import type { Outline } from "@/domain/geography/outline";

/** Outlines of the communes, which share their arcs. */
export async function loadTopology(
  fetchJson: FetchJson,
  file: string,
): Promise<Result<Outline[], DataProblem>> {
  const json = await fetchJson(file);
  if (!json.ok) return json;
  try {
    return success(communeFeatures(decodeTopology(json.value as CommuneTopology)));
  } catch {
    return failure({
      kind: "malformed",
      file,
      path: "contours",
      expected: "des contours lisibles",
      found: "illisible",
    });
  }
}
