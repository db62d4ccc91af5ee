import type { Figure } from "@/charts/figure";
import { FigureView } from "@/charts/FigureView";
import { renderToStaticMarkup } from "react-dom/server";

/** One mark per line, so that a change of the drawing reads in a diff. */
export const svgOf = (figure: Figure): string =>
  `${renderToStaticMarkup(<FigureView figure={figure} />).replaceAll("><", ">\n<")}\n`;
