import type { Cadre } from "@/domain/diagnostic/notes/diagnostic-notes";
import { linesFrom } from "@/domain/diagnostic/notes/cadre";
import { NoteField } from "./NoteField";
import { NoteLine } from "./NoteLine";

interface Props {
  readonly subject: string;
  readonly cadre: Cadre;
  readonly onChange: (cadre: Cadre, burst?: string) => void;
}

const PARTS = [
  ["axes", "Axes de l’ARS", "x"],
  ["ambitions", "Ambitions du projet régional de santé", "y"],
] as const;

/** Axes and ambitions in the words of the user: those in force, when the known ones are over. */
export function CadreFields({ subject, cadre, onChange }: Props) {
  return (
    <div className="notes-stack">
      <div className="notes-pair">
        <NoteLine
          label="Titre du cadre"
          hint={"Par exemple\u00a0: PRS 2023-2028."}
          name={`${subject}/cadre/titre`}
          value={cadre.titre}
          onChange={(titre, burst) => onChange({ ...cadre, titre }, burst)}
        />
        <NoteLine
          label="Source du cadre"
          hint="Document et date, ou adresse."
          name={`${subject}/cadre/source`}
          value={cadre.source}
          onChange={(source, burst) => onChange({ ...cadre, source }, burst)}
        />
      </div>
      {PARTS.map(([key, label, prefix]) => (
        <NoteField
          key={key}
          label={label}
          hint="Un par ligne."
          name={`${subject}/cadre/${key}`}
          value={cadre[key].map(({ libelle }) => libelle).join("\n")}
          onChange={(text, burst) =>
            onChange({ ...cadre, [key]: linesFrom(text, cadre[key], prefix) }, burst)
          }
        />
      ))}
    </div>
  );
}
