import { isShortUnit, plural } from "@/domain/words/french";
import { COMMUNES, type SheetFact } from "@/domain/sheet/sheet-facts";
import { bearersOf, runningContracts } from "@/domain/sheet/running-contracts";
import type { TerritorySheet } from "@/domain/sheet/territory-sheet";
import type { TerritoryRef } from "@/domain/geography/territory";
import { ContactBlock } from "./ContactBlock";
import { ContractsBlock } from "./ContractsBlock";
import { FactTable } from "./FactTable";
import { MemberCommunes } from "./MemberCommunes";
import { SheetHeader } from "./SheetHeader";
import { SourceNote } from "./SourceNote";
import { typeset } from "./sheet-words";
import { SpreadBlock } from "./SpreadBlock";
import { ZonesBlock } from "./ZonesBlock";

export interface SheetActions {
  readonly onLocate: () => void;
  /** Opens the diagnostic of this territory. */
  readonly onDiagnose: () => void;
  readonly onClose: () => void;
  readonly onSelect: (territory: TerritoryRef) => void;
  /** The list of communes was unfolded: their names are needed. */
  readonly onNames: () => void;
  /** A zone was unfolded: its figures are needed. */
  readonly onZones: () => void;
}

interface Props extends SheetActions {
  readonly sheet: TerritorySheet;
}

const Notes = ({ facts }: { readonly facts: readonly SheetFact[] }) =>
  [...new Set(facts.map(({ note }) => note))]
    .filter((note) => note !== "")
    .map((note) => (
      <p key={note} className="territory-note">
        {typeset(note)}
      </p>
    ));

function PopulationBlock({ sheet }: { readonly sheet: TerritorySheet }) {
  const communes = sheet.population.find(({ id }) => id === COMMUNES);
  return (
    <section className="territory-block">
      <h3>Population</h3>
      <FactTable
        caption="Population municipale, évolution, densité et communes"
        nom={sheet.nom}
        facts={sheet.population.filter((fact) => fact !== communes)}
        places={sheet.places}
        unitOf={({ unit }) => unit}
        {...(communes && { communes })}
      />
      <Notes facts={sheet.population} />
      <SourceNote items={sheet.population} />
    </section>
  );
}

/** The unit of the APL is a sentence: written once above the table. */
const accessUnit = ({ unit }: SheetFact): string =>
  isShortUnit(unit) ? unit : "consult./an par\u00a0hab.";

function AccessBlock({ sheet }: { readonly sheet: TerritorySheet }) {
  return (
    <section className="territory-block">
      <h3>Accès aux médecins généralistes</h3>
      <p className="territory-note">
        Accessibilité potentielle localisée (APL)&nbsp;: consultations accessibles par an et par
        habitant standardisé. Sous 2,5, la commune est dite sous-dense.
      </p>
      <FactTable
        caption="APL aux médecins généralistes"
        nom={sheet.nom}
        facts={sheet.access}
        places={sheet.places}
        unitOf={accessUnit}
        isLarge
      />
      <Notes facts={sheet.access} />
      <SourceNote items={sheet.access} />
      <SpreadBlock spreads={sheet.spreads} places={sheet.places} />
    </section>
  );
}

/** The index of mortality: its interval and what it does not allow are read with it, never its rank. */
function HealthBlock({ facts }: { readonly facts: readonly SheetFact[] }) {
  const cautions = [...new Set(facts.map(({ source }) => source.caution))];
  return (
    <section className="territory-block">
      <h3>Mortalité</h3>
      <FactTable
        caption="Mortalité standardisée approchée"
        nom=""
        facts={facts}
        places={[]}
        unitOf={({ unit }) => unit}
        isLarge
      />
      <Notes facts={facts} />
      {cautions.map((caution) => (
        <p key={caution} className="territory-note">
          {typeset(caution)}
        </p>
      ))}
      <SourceNote
        items={facts.map(({ label, source }) => ({ label, source: { ...source, caution: "" } }))}
      />
    </section>
  );
}

function Zones({
  sheet,
  onSelect,
  onOpen,
}: Pick<Props, "sheet" | "onSelect"> & { readonly onOpen: () => void }) {
  return (
    <>
      <ZonesBlock
        title={
          sheet.level === "bassin-de-vie"
            ? "Indicateurs du bassin de vie"
            : "Bassins de vie qui couvrent le territoire"
        }
        none="Aucun bassin de vie 2022 (Insee) ne couvre ce territoire."
        others={(count) => `Les ${plural(count, "autre bassin", "autres bassins")}`}
        zones={sheet.bassins}
        onSelect={onSelect}
        onOpen={onOpen}
      />
      <ZonesBlock
        title={
          sheet.departements.length > 1
            ? "Indicateurs des départements"
            : "Indicateurs du département"
        }
        none="Aucun département ne couvre ce territoire."
        others={(count) => `Les ${plural(count, "autre département", "autres départements")}`}
        zones={sheet.departements}
        onSelect={onSelect}
        onOpen={onOpen}
      />
    </>
  );
}

/** The sheet of a territory, from its figures alone: on screen, in a bottom sheet, on paper. */
export function TerritorySheetView(props: Props) {
  const { sheet, onSelect, onNames, onZones } = props;
  return (
    <article className="territory-sheet">
      <SheetHeader {...props} />
      <PopulationBlock sheet={sheet} />
      {sheet.members.length > 0 && (
        <MemberCommunes members={sheet.members} onOpen={onNames} onSelect={onSelect} />
      )}
      <AccessBlock sheet={sheet} />
      {sheet.health.length > 0 && <HealthBlock facts={sheet.health} />}
      <ContractsBlock contracts={sheet.contracts} />
      <Zones sheet={sheet} onSelect={onSelect} onOpen={onZones} />
      <section className="territory-block">
        <h3>Qui contacter</h3>
        <ContactBlock
          contacts={sheet.contacts}
          bearers={bearersOf(runningContracts(sheet.contracts.inPerimeter))}
        />
      </section>
    </article>
  );
}
