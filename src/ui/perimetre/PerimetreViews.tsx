import { useState, type ReactNode } from "react";
import type { Atlas } from "@/domain/geography/atlas";
import type { Perimetre } from "@/domain/group/perimetre";
import type { ArsRule } from "@/domain/perimetres/rule/ars-rule";
import type { PerimetreCheck } from "@/domain/perimetres/verdict/perimetre-check";
import { rulesInForce } from "@/domain/perimetres/rule/rules-in-force";
import type { TerritoryRef } from "@/domain/geography/territory";
import type { PerimetreEdits } from "../group/use-perimetre-edits";
import { useAtlasState, useFileValue } from "../model/context";
import { AlternativesView } from "./solutions/AlternativesView";
import { CheckPanel } from "./verification/CheckPanel";
import { CompareView } from "./compare/CompareView";
import { CoverView } from "./cover/CoverView";
import { RulesView } from "./rules/RulesView";
import type { ShownGroup } from "./solutions/shown-groups";
import { useUnits } from "./use-units";
import { WhyNotView } from "./solutions/WhyNotView";

interface Props {
  readonly atlas: Atlas | null;
  readonly perimetre: Perimetre | null;
  readonly perimetres: readonly Perimetre[];
  readonly check: PerimetreCheck | null;
  readonly edits: PerimetreEdits;
  /** Région of the map; `ars`: code of that whose rules hold there. */
  readonly region: { readonly code: string; readonly nom: string; readonly ars: string } | null;
  readonly onZoom: (members: readonly TerritoryRef[]) => void;
  /** Groups to colour on the map; the one to outline. Both stay the same functions. */
  readonly onShow: (groups: readonly ShownGroup[]) => void;
  readonly onPoint: (group: readonly number[] | null) => void;
}

const VIEWS = [
  { view: "verification", label: "Vérification" },
  { view: "solutions", label: "Solutions" },
  { view: "pourquoi", label: "Pourquoi pas\u00a0?" },
  { view: "couverture", label: "Couvrir la région" },
  { view: "comparer", label: "Comparer" },
  { view: "regles", label: "Règles" },
] as const;

type View = (typeof VIEWS)[number]["view"];

function Verification({ perimetre, check, onZoom }: Pick<Props, "perimetre" | "check" | "onZoom">) {
  if (check && check.communes > 0) return <CheckPanel check={check} onZoom={onZoom} />;
  if (!check && perimetre && perimetre.members.length > 0) return <Awaited />;
  return (
    <p className="perimetre-view">
      Périmètre vide&nbsp;: ajoutez un EPCI ou une commune, par la carte ou la recherche. Les règles
      de l’ARS, le financement et la continuité s’afficheront ici.
    </p>
  );
}

function Cover(
  props: Omit<Parameters<typeof CoverView>[0], "region" | "minimum"> & {
    readonly region: Props["region"];
    readonly minimum: number | null;
  },
) {
  const { region, minimum } = props;
  if (!region)
    return (
      <p className="perimetre-view">
        Choisissez une région, dans «&nbsp;Région de la carte&nbsp;».
      </p>
    );
  if (minimum === null)
    return (
      <p className="perimetre-view">
        Sans population minimale connue pour cette région, aucun découpage n’est possible&nbsp;:
        saisissez une règle.
      </p>
    );
  return <CoverView key={region.code} {...props} region={region} minimum={minimum} />;
}

const Awaited = () => (
  <p className="perimetre-view soft" role="status">
    Chargement…
  </p>
);

/**
 * The rule that a search obeys: the highest minimum among the régions that the perimeter touches, so
 * that what it finds is valid for each of them.
 */
function searchRule(check: PerimetreCheck | null, ofScope: ArsRule | null): ArsRule | null {
  const known = (check?.verdicts ?? []).flatMap(({ rule }) => (rule?.minimum ? [rule] : []));
  const [highest] = known.toSorted((a, b) => b.minimum!.value - a.minimum!.value);
  return highest ?? (check && check.verdicts.length > 0 ? null : ofScope);
}

/** The open view; those that search stay behind it, with what they found. */
function Body({ view, ...props }: Props & { readonly view: View }) {
  const { atlas, perimetre, perimetres, check, edits, region, onZoom, onShow, onPoint } = props;
  const units = useUnits(atlas);
  const own = useAtlasState(({ history }) => history.present.regles);
  const embedded = useFileValue("rules");
  if (!atlas || !units || !embedded) return <Awaited />;
  const rules = rulesInForce(embedded, own);
  const ruleOf = (code: string | undefined) => rules.find((each) => each.region === code) ?? null;
  const members = (perimetre?.members ?? []).flatMap(({ level, code }) =>
    level === "epci" ? (units.positionOf.get(code) ?? []) : [],
  );
  const code = check?.verdicts[0]?.region.code ?? region?.ars;
  const rule = searchRule(check, ruleOf(region?.ars));
  const hasCommunes = perimetre?.members.some(({ level }) => level === "commune") ?? false;
  const epciOnly = hasCommunes && (
    <p className="perimetre-view">
      Les recherches portent sur les EPCI entiers&nbsp;: les communes isolées de ce périmètre n’y
      entrent pas.
    </p>
  );
  const search = { units, edits, onPoint };
  const bodies: Record<View, ReactNode> = {
    verification: view === "verification" && (
      <Verification perimetre={perimetre} check={check} onZoom={onZoom} />
    ),
    solutions: <AlternativesView {...search} members={members} rule={rule} />,
    pourquoi: <WhyNotView {...search} members={members} rule={rule} />,
    couverture: (
      <Cover
        {...search}
        region={region}
        minimum={ruleOf(region?.ars)?.minimum?.value ?? null}
        perimetres={perimetres}
        isOpen={view === "couverture"}
        onShow={onShow}
      />
    ),
    comparer: view === "comparer" && <CompareView atlas={atlas} perimetres={perimetres} />,
    regles: (
      <RulesView
        atlas={atlas}
        rules={rules}
        region={code ?? null}
        embedded={new Set(embedded.map((each) => each.region))}
      />
    ),
  };
  return VIEWS.map((each) => (
    <div key={each.view} hidden={each.view !== view}>
      {(each.view === "solutions" || each.view === "pourquoi") && epciOnly}
      {bodies[each.view]}
    </div>
  ));
}

/** What is said of the perimeter, and what can be looked for. */
export function PerimetreViews(props: Props) {
  const [view, setView] = useState<View>("verification");
  return (
    <>
      <nav className="perimetre-views" aria-label="Analyse">
        {VIEWS.map((each) => (
          <button
            key={each.view}
            type="button"
            className="button small"
            aria-current={each.view === view ? "page" : undefined}
            onClick={() => setView(each.view)}
          >
            {each.label}
          </button>
        ))}
      </nav>
      <Body view={view} {...props} />
    </>
  );
}
