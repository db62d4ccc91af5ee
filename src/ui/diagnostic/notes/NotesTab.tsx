import { PARTICIPATION_TEXTS } from "@/domain/diagnostic/notes/contract-texts";
import type { Baseline } from "@/domain/diagnostic/notes/baseline";
import type { NoteText } from "@/domain/diagnostic/notes/diagnostic-notes";
import { ActionsSection } from "./ActionsSection";
import { ChiffresSection } from "./ChiffresSection";
import { ComiteSection } from "./ComiteSection";
import { ContratSection } from "./ContratSection";
import { EntretiensSection } from "./EntretiensSection";
import { NoteField } from "./NoteField";
import { NoteLine } from "./NoteLine";
import { NoteSection } from "./NoteSection";
import { TEXT_WORDS } from "./notes-words";
import { PrioritesSection } from "./PrioritesSection";
import { SectionNav } from "./SectionNav";
import { SanteMentaleSection } from "./SanteMentaleSection";
import { useNotes } from "./use-notes";
import "./notes.css";

interface Props {
  readonly subjectKey: string;
  /** Codes of the départements that the subject lies in: they tell the frames of the PRS. */
  readonly departements: readonly string[];
  readonly themes: readonly string[];
  readonly baselines: readonly Baseline[];
}

/** The half of the diagnostic that the user writes. */
export function NotesTab({ subjectKey, departements, themes, baselines }: Props) {
  const { notes, write } = useNotes(subjectKey);
  const part = { subject: subjectKey, notes, write };
  const text = (name: NoteText, rows: number) => (
    <NoteField
      key={name}
      {...TEXT_WORDS[name]}
      rows={rows}
      name={`${subjectKey}/${name}`}
      value={notes.texts[name]}
      onChange={(value, burst) => write({ texts: { ...notes.texts, [name]: value } }, burst)}
    />
  );
  return (
    <div className="notes-page">
      <SectionNav />
      <div className="notes" key={subjectKey}>
        <NoteSection title="Dossier">
          <div className="notes-pair">
            <NoteLine
              label="Titre du dossier"
              hint={"Vide\u00a0: le nom du territoire."}
              name={`${subjectKey}/title`}
              value={notes.title}
              onChange={(title, burst) => write({ title }, burst)}
            />
            <NoteLine
              label="Auteur"
              hint="Personne ou service, tel qu’il sera imprimé."
              name={`${subjectKey}/author`}
              value={notes.author}
              onChange={(author, burst) => write({ author }, burst)}
            />
          </div>
          {text("contexte", 4)}
        </NoteSection>
        <NoteSection title="Contrat précédent">{text("bilan", 4)}</NoteSection>
        <ContratSection {...part} departements={departements} />
        <EntretiensSection {...part} themes={themes} />
        <NoteSection title="Participation des habitants">
          {PARTICIPATION_TEXTS.map((name) => text(name, 3))}
        </NoteSection>
        <SanteMentaleSection {...part} />
        <ChiffresSection {...part} />
        <NoteSection title="Forces, faiblesses, opportunités, menaces">
          <div className="notes-pair">
            {(["forces", "faiblesses", "opportunites", "menaces"] as const).map((name) =>
              text(name, 5),
            )}
          </div>
        </NoteSection>
        <PrioritesSection {...part} departements={departements} />
        <ActionsSection {...part} baselines={baselines} />
        <ComiteSection {...part} />
        <NoteSection title="Conclusion">{text("conclusion", 4)}</NoteSection>
      </div>
    </div>
  );
}
