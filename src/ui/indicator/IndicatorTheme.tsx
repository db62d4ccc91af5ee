import type { ReactNode, Ref } from "react";
import { capitalised, plural } from "@/domain/words/french";
import type {
  AbsentIndicator,
  ElsewhereIndicator,
  ThemeOffer,
} from "@/domain/indicator/indicator-offer";
import type { Level } from "@/domain/geography/level";
import { levelName } from "@/domain/words/level-name";
import { IndicatorDetails } from "./IndicatorDetails";
import { indicatorFacts } from "./indicator-words";

type OnPick = (id: string, level: Level) => void;

interface Props {
  readonly offer: ThemeOffer;
  readonly level: Level;
  readonly current: string | null;
  /** Shows what has no figures too, as an answer to a search. */
  readonly isSearching: boolean;
  readonly onPick: OnPick;
  readonly heading: Ref<HTMLHeadingElement>;
}

const countWords = (count: number, level: Level): string =>
  `${plural(count, "indicateur", "indicateurs")} par ${levelName(level).by}`;

function Elsewhere({ indicator, reason, level, onPick }: ElsewhereIndicator & { onPick: OnPick }) {
  return (
    <li className="picker-item picker-other">
      <div className="picker-label">{indicator.label}</div>
      <div className="picker-where">
        <span className="picker-facts">{reason}</span>
        <button
          type="button"
          className="button picker-see"
          onClick={() => onPick(indicator.id, level)}
        >
          Voir par {levelName(level).by}
          <span className="visually-hidden"> : {indicator.label}</span>
        </button>
      </div>
      <IndicatorDetails indicator={indicator} />
    </li>
  );
}

function Absent({ indicator, reason }: AbsentIndicator) {
  return (
    <li className="picker-other">
      <div className="picker-label">{indicator.label}</div>
      <div className="picker-facts">{reason}</div>
    </li>
  );
}

interface FoldProps {
  readonly title: string;
  readonly count: number;
  readonly isOpen: boolean;
  readonly children: ReactNode;
}

/** What has no figures here stays folded, so that what has some is seen first. */
function Fold({ title, count, isOpen, children }: FoldProps) {
  if (count === 0) return null;
  return (
    // The key opens or folds it again when a search begins or ends.
    <details className="picker-fold" key={String(isOpen)} open={isOpen}>
      <summary>
        {plural(count, "indicateur", "indicateurs")} {title}
      </summary>
      <ul>{children}</ul>
    </details>
  );
}

/** Indicators of a theme: those of the level, those of other levels, those without figures. */
export function IndicatorTheme({ offer, level, current, isSearching, onPick, heading }: Props) {
  const { theme, offered, elsewhere, absent } = offer;
  return (
    <section className="picker-theme">
      <h3 ref={heading} tabIndex={-1}>
        {capitalised(theme)}{" "}
        <span className="picker-count">{countWords(offered.length, level)}</span>
      </h3>
      <ul>
        {offered.map((item) => (
          <li key={item.indicator.id} className="picker-item">
            <button
              type="button"
              className="picker-choice"
              aria-pressed={item.indicator.id === current}
              onClick={() => onPick(item.indicator.id, level)}
            >
              <span className="picker-label">{item.indicator.label}</span>
              <span className="picker-facts">{indicatorFacts(item)}</span>
            </button>
            <IndicatorDetails indicator={item.indicator} />
          </li>
        ))}
      </ul>
      <Fold title="à un autre niveau" count={elsewhere.length} isOpen={isSearching}>
        {elsewhere.map((item) => (
          <Elsewhere key={item.indicator.id} {...item} onPick={onPick} />
        ))}
      </Fold>
      <Fold title="sans chiffres dans l’atlas" count={absent.length} isOpen={isSearching}>
        {absent.map((item) => (
          <Absent key={item.indicator.id} {...item} />
        ))}
      </Fold>
    </section>
  );
}
