import type { Judgement } from "@/domain/diagnostic/judgement";
import type { ReactElement } from "react";
import { MarkView } from "./FigureView";
import { judgementMarks } from "./mark-shape";

const SIDE = 16;

/** The mark of a judgement beside its words, as the figures draw it. */
export const JudgementIcon = ({ judgement }: { readonly judgement: Judgement }): ReactElement => (
  <svg width={SIDE} height={SIDE} viewBox={`0 0 ${SIDE} ${SIDE}`} aria-hidden="true">
    {judgementMarks(judgement, [SIDE / 2, SIDE / 2]).map((mark, i) => (
      // oxlint-disable-next-line react/no-array-index-key -- marks have no identity but their order
      <MarkView key={i} mark={mark} />
    ))}
  </svg>
);
