import { useMemo, useState, type ReactNode, type RefObject } from "react";
import type { Labels } from "@/domain/geography/labels";
import type { MapEngine, MapProblem } from "@/map/engine";
import type { Legend } from "@/map/legend";
import type { Highlight } from "@/map/scene";
import { problemMessage } from "../problem-message";
import { LegendCard } from "../legend/LegendCard";
import { territoryWords } from "../model/territory-words";
import type { MapModel } from "../model/use-map-model";
import { mapKeyboard } from "./map-keyboard";
import { MapTooltip } from "./MapTooltip";
import { MapView } from "./MapView";
import "./map.css";

interface MapStageProps {
  readonly model: MapModel;
  readonly labels: Labels | null;
  readonly legend: Legend;
  readonly legendHead?: ReactNode;
  readonly engine: RefObject<MapEngine | null>;
  /** Territory that the pointer, the keyboard or the table is on. */
  readonly hovered: number | null;
  readonly highlight?: Highlight;
  readonly onHover: (position: number | null) => void;
  readonly onPick: (position: number | null) => void;
  readonly problem: MapProblem | null;
  /** Why the indicator has nothing to show here, or null. */
  readonly word: string | null;
  readonly onProblem: (problem: MapProblem) => void;
  /** The first map is drawn. */
  readonly onSettled: () => void;
}

/** The map, its legend, and the words of what the pointer or the keyboard is on. */
export function MapStage(props: MapStageProps) {
  const { model, labels, legend, engine, hovered, onHover, onPick, problem } = props;
  const [pointer, setPointer] = useState<{ x: number; y: number } | null>(null);
  const words = useMemo(
    () => (hovered === null ? null : territoryWords(model, hovered)),
    [model, hovered],
  );
  const onKeyDown = mapKeyboard({
    engine,
    points: labels?.points ?? null,
    scope: model.scope,
    focused: hovered,
    selected: model.selected,
    onFocus: (position) => {
      setPointer(null);
      onHover(position);
    },
    onPick,
  });
  const point = hovered === null ? undefined : labels?.points[hovered];
  const hasMap = problem?.kind !== "no-webgl";
  const spoken = words
    ? [
        `${words.nom}, ${words.kind}`,
        words.figure && `${words.figure.label} : ${words.figure.value}, ${words.figure.year}`,
        words.coverage + (words.isUncertain ? ", signalé incertain" : ""),
      ]
        .filter(Boolean)
        .join(". ")
    : "";
  return (
    <div className="map-frame">
      {!hasMap ? (
        <div className="map-absent">
          <p>
            <strong>La carte ne peut pas être dessinée dans ce navigateur (WebGL absent).</strong>
          </p>
          <p>Le tableau ci-dessous, la recherche et la fiche de chaque territoire fonctionnent.</p>
        </div>
      ) : (
        // The map is one widget driven by keys, like a listbox of territories.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <div
          className="map-widget"
          role="application"
          aria-roledescription="carte"
          aria-label="Carte : flèches pour parcourir les territoires, Entrée pour choisir, plus et moins pour zoomer, Majuscule et flèches pour déplacer la carte"
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          onKeyDown={onKeyDown}
        >
          <MapView
            model={model}
            labels={labels}
            hovered={hovered}
            highlight={props.highlight ?? null}
            engine={engine}
            onHover={(position, where) => {
              setPointer(where);
              onHover(position);
            }}
            onPick={onPick}
            onProblem={props.onProblem}
            onSettled={props.onSettled}
          />
        </div>
      )}
      <p className="visually-hidden" aria-live="polite">
        {spoken}
      </p>
      {words && hasMap && (
        <MapTooltip words={words} pointer={pointer} point={point ?? null} engine={engine} />
      )}
      {problem?.kind === "geometry-failed" && (
        <p className="stage-word" role="alert">
          {problemMessage(problem).title} {problemMessage(problem).advice}
        </p>
      )}
      {props.word && (
        <p className="stage-word" role="status">
          {props.word}
        </p>
      )}
      <LegendCard legend={legend} head={props.legendHead} />
    </div>
  );
}
