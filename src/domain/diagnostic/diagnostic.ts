import type { ArsContact } from "../contract/ars-contact";
import { rowsOfZone } from "../geography/commune-index";
import { formatParts, plural } from "../words/french";
import { populationYearOf, populationYearWords } from "../words/population-year";
import { sheetContacts, type SheetContacts } from "../sheet/sheet-contacts";
import { sheetContracts, type SheetContracts } from "../sheet/sheet-contracts";
import type { SheetPart, SheetPlace } from "../sheet/sheet-places";
import type { TerritorySet } from "../geography/territory";
import { computeComparables, type Comparables } from "./comparables/comparables";
import type { DiagnosticNotes } from "./notes/diagnostic-notes";
import type { DiagnosticBook } from "../book/book";
import { readInside, type Inside } from "./inside";
import { lawBlocks, type LawBlock } from "./law-blocks";
import { buildProfile, entriesOf, type Profile } from "./profile/profile";
import { chooseReference, isArea, referencesOf, yardsticksOf, type Reference } from "./reference";
import { partsOf, type Part, type Subject } from "../group/subject";
import { editSynthesis } from "./synthesis/edit";
import type { Finding, SynthesisItem } from "./synthesis/finding";
import { proposeFindings } from "./synthesis/propose";

/** A territory of another level that shares communes with the subject. */
export interface PlaceAround extends Part {
  readonly code: string;
  readonly nom: string;
}

/** What the figures say of a subject, before anybody edits it. */
export interface Analysis {
  readonly subject: Subject;
  readonly population: number;
  /** Legal year of the population of the communes: at Mayotte, the one that is carried since. */
  readonly populationYear: number;
  /** Year of `population` in words: that of Mayotte is carried from 2017. */
  readonly populationDate: string;
  readonly profile: Profile;
  /** The same beside the région, where there is one, then beside France: what the synthesis reads. */
  readonly yardsticks: readonly Profile[];
  readonly comparables: Comparables;
  readonly inside: Inside;
  readonly blocks: readonly LawBlock[];
  readonly findings: readonly Finding[];
  readonly epci: readonly PlaceAround[];
  readonly bassins: readonly PlaceAround[];
  readonly departements: readonly PlaceAround[];
  readonly regions: readonly PlaceAround[];
  readonly contracts: SheetContracts;
  readonly contacts: SheetContacts;
  /** What must be known before reading, in French; empty when nothing is out of the ordinary. */
  readonly remarks: readonly string[];
}

/** Everything that the screen, the dossier and the page for the élus say of a subject. */
export interface Diagnostic extends Analysis {
  readonly notes: DiagnosticNotes;
  readonly synthesis: readonly SynthesisItem[];
}

/** What the user chooses that changes the figures. */
export type AnalysisChoice = Pick<DiagnosticNotes, "reference" | "confidence" | "comparables">;

function placesAround(subject: Subject, set: TerritorySet, population: ArrayLike<number>) {
  return partsOf(subject, set, population).map((part): PlaceAround => ({
    ...part,
    code: set.zoning.codes[part.zone]!,
    nom: set.noms[part.zone]!,
  }));
}

/** The subject as the sheet of a territory knows it. */
const sheetPlace = ({ zoning, nom, code }: Subject): SheetPlace => ({
  level: "epci",
  code: code ?? "",
  label: nom,
  position: 0,
  share: 1,
  isWhole: true,
  zoning,
});

const sheetPart = ({ code, nom, zone, share, holdsSubject }: PlaceAround): SheetPart => ({
  level: "departement",
  code,
  label: nom,
  position: zone,
  share,
  isWhole: holdsSubject,
});

/** Below this number of figures of its own, a territory is said to be scarcely published. */
const FEW_FIGURES = 5;

const shares = (places: readonly PlaceAround[]): string => formatParts(places, " des habitants");

function remarksOf(
  subject: Subject,
  profile: Profile,
  around: Pick<Analysis, "departements" | "regions" | "population">,
  [nearest]: readonly Reference[],
): string[] {
  const { regions, departements, population } = around;
  const remarks: string[] = [];
  const own = entriesOf(profile).filter(
    ({ scale, lead }) => scale === "own" && lead?.measure.state === "value",
  );
  if (subject.zoning.zoneOf.every((zone) => zone !== 0))
    return ["Ce périmètre ne contient aucune commune\u00a0: ajoutez-lui des EPCI ou des communes."];
  if (population === 0)
    remarks.push("Ce territoire n’a pas d’habitants\u00a0: aucun taux n’y est calculable.");
  if (regions.length > 1)
    remarks.push(
      `Le territoire s’étend sur ${plural(regions.length, "région", "régions")}\u00a0: ${shares(regions)}.${nearest ? ` La région à laquelle on le compare, à côté de la France, est celle de la plupart des habitants\u00a0: ${nearest.nom}.` : ""}`,
    );
  else if (departements.length > 1 && !isArea(subject.level))
    remarks.push(
      `Le territoire s’étend sur ${plural(departements.length, "département", "départements")}\u00a0: ${shares(departements)}.`,
    );
  if (profile.reference.isSelf)
    remarks.push(
      "La référence choisie est le territoire lui-même\u00a0: aucune comparaison n’est possible. Choisissez-en une autre.",
    );
  if (own.length < FEW_FIGURES)
    remarks.push(
      `Peu de chiffres sont publiés pour ce territoire lui-même (${own.length})\u00a0: les autres sont ceux des territoires qui le couvrent ou qui le composent, et sont présentés comme tels.`,
    );
  return remarks;
}

/** What the figures say of a subject: the costly part, which no written note changes. */
export function analyse(
  subject: Subject,
  book: DiagnosticBook,
  choice: AnalysisChoice,
  ars: readonly ArsContact[],
): Analysis {
  const { atlas, zonages, coverage } = book.files;
  const { population } = atlas;
  const rows = rowsOfZone(subject.zoning, 0);
  const around = (set: TerritorySet) => placesAround(subject, set, population);
  const departements = around(atlas.departements);
  const regions = around(atlas.regions);
  const comparables = computeComparables(subject, book, choice.comparables);
  const references = referencesOf(subject, book);
  const reference = chooseReference(references, choice.reference);
  const beside = (each: Reference) =>
    buildProfile(subject, book, each, choice.confidence, comparables);
  const profile = beside(reference);
  const yardsticks = yardsticksOf(references).map((each) =>
    each.key === reference.key ? profile : beside(each),
  );
  const findings = proposeFindings(yardsticks, book);
  const inhabitants = regions.reduce((sum, region) => sum + region.population, 0);
  return {
    subject,
    population: inhabitants,
    populationYear: populationYearOf(rows, atlas),
    populationDate: populationYearWords(rows, atlas),
    profile,
    yardsticks,
    comparables,
    inside: readInside(subject, book),
    blocks: lawBlocks(profile),
    findings,
    epci: around(atlas.epci),
    bassins: around(zonages.bassinsDeVie),
    departements,
    regions,
    contracts: sheetContracts(
      { ...sheetPlace(subject), level: subject.level, code: subject.code ?? "" },
      departements.map(({ code }) => code),
      atlas,
      coverage,
    ),
    contacts: sheetContacts(departements.map(sheetPart), atlas, ars),
    remarks: remarksOf(
      subject,
      profile,
      { departements, regions, population: inhabitants },
      yardsticksOf(references),
    ),
  };
}

/** The diagnostic: what the figures say, and what the user wrote and changed. */
export const completeDiagnostic = (analysis: Analysis, notes: DiagnosticNotes): Diagnostic => ({
  ...analysis,
  notes,
  synthesis: editSynthesis(analysis.findings, notes.synthesis),
});

/** The whole diagnostic of a subject, from the files and from what the user wrote. */
export const buildDiagnostic = (
  subject: Subject,
  book: DiagnosticBook,
  notes: DiagnosticNotes,
  ars: readonly ArsContact[],
): Diagnostic => completeDiagnostic(analyse(subject, book, notes, ars), notes);
