import { COVERAGE_STATUSES } from "@/domain/contract/cls";
import { COVERING, shareOfPopulation } from "@/domain/contract/cls-coverage";
import { searchedWords } from "@/domain/contract/register";
import { FRANCE, nameOfScope } from "@/domain/geography/scope";
import { formatDay, formatNumber, formatShare } from "@/domain/words/french";
import { levelName } from "@/domain/words/level-name";
import type { MapModel } from "../model/use-map-model";
import { CopyLink } from "./CopyLink";
import { TableButton } from "./TableButton";
import { UndoButtons } from "./UndoButtons";

/** Name of the scope with its article left out: « Bretagne », « France entière ». */
export function scopeName({ etude, atlas }: MapModel): string {
  if (etude.scope === FRANCE) return "France entière";
  return (atlas && nameOfScope(etude.scope, atlas)) ?? "";
}

/** « 30,4 % des habitants couverts par un CLS signé ou adopté », with what it is made of. */
function CoverageSentence({ model }: { readonly model: MapModel }) {
  const { scopeCoverage, atlas, dated } = model;
  if (!scopeCoverage || !atlas || !dated) return <p className="stage-sentence">&nbsp;</p>;
  const share = shareOfPopulation(scopeCoverage);
  const all = scopeCoverage.population.reduce((sum, count) => sum + count, 0);
  const covered = COVERING.reduce(
    (sum, status) => sum + scopeCoverage.population[COVERAGE_STATUSES.indexOf(status)]!,
    0,
  );
  const caution = (
    <span className="stage-caution">
      Les contrats n’ont été cherchés qu’{searchedWords(dated.register)}&nbsp;: ailleurs, nous ne
      savons pas.
    </span>
  );
  if (covered === 0 && !model.isSearched)
    return <p className="stage-sentence">Aucun CLS signé ou adopté recensé ici. {caution}</p>;
  return (
    <p className="stage-sentence">
      {model.isSearched ? "" : "Au moins "}
      <strong>{share === null ? "—" : formatShare(share, 1)}</strong> des habitants couverts par un
      CLS signé ou adopté au {formatDay(dated.day)}{" "}
      <span className="soft">
        ({formatNumber(covered, 0)} sur {formatNumber(all, 0)}, population {atlas.populationYear})
      </span>
      {!model.isSearched && <> {caution}</>}
    </p>
  );
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
