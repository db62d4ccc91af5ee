import { JudgementIcon } from "@/charts/JudgementIcon";
import { judgementStyle } from "@/charts/judgement";
import { formatShare } from "@/domain/words/french";
import type { Judgement } from "@/domain/diagnostic/judgement";
import { PROFILE_CAUTION } from "@/domain/diagnostic/words/signs";

const SIGNS: readonly Judgement[] = ["favourable", "unfavourable", "different", "similar"];

/** What the signs of the lines mean, and the caution that holds for all of them: said once. */
export function SignsLegend({ confidence }: { readonly confidence: number }) {
  return (
    <div className="diag-signs small">
      <ul>
        {SIGNS.map((sign) => (
          <li key={sign}>
            <JudgementIcon judgement={sign} /> {judgementStyle(sign).words}
          </li>
        ))}
      </ul>
      <p className="soft">
        {PROFILE_CAUTION} Entre crochets, l’intervalle de confiance à{" "}
        {formatShare(confidence, confidence === 0.95 ? 0 : 1)}.
      </p>
    </div>
  );
}
