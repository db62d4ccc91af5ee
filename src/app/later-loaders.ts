import { loadAdjacency } from "@/data/load-adjacency";
import { loadArs } from "@/data/load-ars";
import { loadAsks } from "@/data/load-asks";
import { loadCatalogue } from "@/data/load-catalogue";
import { loadCommuneDetail } from "@/data/load-commune-detail";
import { loadOldCodes } from "@/data/load-old-codes";
import { loadRules } from "@/data/load-rules";
import { loadSearchNames } from "@/data/load-search-names";
import { loadSources } from "@/data/load-sources";
import { loadBassins, loadZonages } from "@/data/load-zonages";
import { loadColumns, loadSpreads } from "./part-loaders";

/** Readers of the files that the first view does without: they come with the first of these. */
export const laterLoaders = {
  loadAdjacency,
  loadArs,
  loadAsks,
  loadBassins,
  loadCatalogue,
  loadCommuneDetail,
  loadColumns,
  loadOldCodes,
  loadRules,
  loadSearchNames,
  loadSources,
  loadSpreads,
  loadZonages,
};
