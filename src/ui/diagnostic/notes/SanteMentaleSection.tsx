import type { Demarche } from "@/domain/diagnostic/notes/diagnostic-notes";
import { NoteField } from "./NoteField";
import { NoteLine } from "./NoteLine";
import { NoteSection } from "./NoteSection";
import type { NotesPartProps } from "./notes-part";
import { NO_LINK } from "./notes-words";

const PROJECTS = [
  ["ptsm", "Projet territorial de santé mentale (PTSM)"],
  ["clsm", "Conseil local de santé mentale (CLSM)"],
] as const;

const isLink = (text: string): boolean =>
  text.trim() === "" || /^https?:\/\/\S+$/.test(text.trim());

/** Projects of mental health that the contract lives beside. */
export function SanteMentaleSection({ subject, notes, write }: NotesPartProps) {
  const set = (key: "ptsm" | "clsm", patch: Partial<Demarche>, burst: string): void =>
    write(
      { santeMentale: { ...notes.santeMentale, [key]: { ...notes.santeMentale[key], ...patch } } },
      burst,
    );
  return (
    <NoteSection
      title="Santé mentale"
      hint="Les démarches qui existent déjà, imprimées près des chiffres de santé mentale."
    >
      {PROJECTS.map(([key, label]) => {
        const { texte, lien } = notes.santeMentale[key];
        return (
          <div className="notes-stack" key={key}>
            <NoteField
              label={label}
              hint="Qui le porte, depuis quand, sur quel territoire, avec quelles priorités."
              name={`${subject}/${key}`}
              value={texte}
              onChange={(value, burst) => set(key, { texte: value }, burst)}
            />
            <NoteLine
              label={`Lien, ${key.toUpperCase()}`}
              isWide
              warning={isLink(lien) ? null : NO_LINK}
              name={`${subject}/${key}/lien`}
              value={lien}
              onChange={(value, burst) => set(key, { lien: value }, burst)}
            />
          </div>
        );
      })}
    </NoteSection>
  );
}
