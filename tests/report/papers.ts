import type { Paper } from "@/report/snapshot/page";

export const FORMATS_BY_TEST: readonly [Paper, Paper, Paper, Paper] = [
  { format: "A4", orientation: "landscape" },
  { format: "A4", orientation: "portrait" },
  { format: "A3", orientation: "landscape" },
  { format: "A3", orientation: "portrait" },
];
