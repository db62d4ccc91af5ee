import { HAIRLINE } from "../../snapshot/text";
import { hex } from "./docx-styles";
import { TABLE_STYLE } from "./docx-table";

const side = (name: string): string =>
  `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="${hex(HAIRLINE)}"/>`;

const SIDES = ["top", "left", "bottom", "right", "insideH", "insideV"].map(side).join("");

/** Ground of the head of a table. */
const HEAD_FILL = "F6F4F0";

const BOLD = "<w:rPr><w:b/><w:bCs/></w:rPr>";

/** The style of every table, which the library does not write. */
const STYLE =
  `<w:style w:type="table" w:customStyle="1" w:styleId="${TABLE_STYLE}">` +
  `<w:name w:val="Tableau Atlas"/><w:uiPriority w:val="59"/><w:qFormat/>` +
  `<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>${SIDES}</w:tblBorders></w:tblPr>` +
  `<w:tblStylePr w:type="firstRow">${BOLD}<w:tcPr>` +
  `<w:shd w:val="clear" w:color="auto" w:fill="${HEAD_FILL}"/></w:tcPr></w:tblStylePr>` +
  `<w:tblStylePr w:type="firstCol">${BOLD}</w:tblStylePr></w:style>`;

/** Adds the style of tables to the styles of a document. */
export const addTableStyle = (xml: string): string =>
  xml.replace("</w:styles>", `${STYLE}</w:styles>`);
