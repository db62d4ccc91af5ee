import type { Judgement } from "@/domain/diagnostic/judgement";
import type { ReactElement } from "react";
import { judgementStyle } from "./judgement";
import { MarkView } from "./FigureView";
import { judgementMarks } from "./mark-shape";

const SIDE = 16;

/** A mark that stands alone on its line, for a legend said elsewhere: its words are read aloud. */
export const Sign = ({ judgement }: { readonly judgement: Judgement }): ReactElement => (
  <span
    role="img"
    aria-label={judgementStyle(judgement).words}
    title={judgementStyle(judgement).words}
  >
    <JudgementIcon judgement={judgement} />
  </span>
);

/** The mark of a judgement beside its words, as the figures draw it. */
export const JudgementIcon = ({ judgement }: { readonly judgement: Judgement }): ReactElement => (
  <svg width={SIDE} height={SIDE} viewBox={`0 0 ${SIDE} ${SIDE}`} aria-hidden="true">
    {judgementMarks(judgement, [SIDE / 2, SIDE / 2]).map((mark, i) => (
      // oxlint-disable-next-line react/no-array-index-key -- marks have no identity but their order
      <MarkView key={i} mark={mark} />
    ))}
  </svg>
);
