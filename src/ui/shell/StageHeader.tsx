import { FRANCE, nameOfScope } from "@/domain/geography/scope";
import { levelName } from "@/domain/words/level-name";
import type { MapModel } from "../model/use-map-model";
import { CopyLink } from "./CopyLink";
import { CoverageSentence } from "./CoverageSentence";
import { TableButton } from "./TableButton";
import { UndoButtons } from "./UndoButtons";

/** Name of the scope with its article left out: « Bretagne », « France entière ». */
export function scopeName({ etude, regions }: MapModel): string {
  if (etude.scope === FRANCE) return "France entière";
  return (regions && nameOfScope(etude.scope, regions)) ?? "";
}

interface StageHeaderProps {
  readonly model: MapModel;
  readonly onSnapshot: () => void;
}

/** What the map shows, and what can be done with it. */
export function StageHeader({ model, onSnapshot }: StageHeaderProps) {
  const { etude, indicator } = model;
  const subject = etude.indicator === null ? "Couverture par les CLS" : (indicator?.label ?? "…");
  const where = `— ${scopeName(model)}, par ${levelName(etude.level).by}`;
  return (
    <header className="stage-header">
      <div className="stage-title">
        <h1 title={`${subject} ${where}`}>
          {subject} <span className="soft">{where}</span>
        </h1>
        <CoverageSentence model={model} />
      </div>
      <div className="stage-actions">
        <UndoButtons />
        <TableButton />
        <button type="button" className="button" aria-haspopup="dialog" onClick={onSnapshot}>
          Image
        </button>
        <CopyLink />
      </div>
    </header>
  );
}
