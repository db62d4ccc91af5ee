import type { Priorite } from "@/domain/diagnostic/notes/diagnostic-notes";
import type { PrsFrame, PrsLine } from "@/domain/diagnostic/notes/prs";
import { NoteField } from "./NoteField";
import { NoteLine } from "./NoteLine";

interface LinesProps {
  readonly legend: string;
  readonly lines: readonly PrsLine[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

function PrsLines({ legend, lines, chosen, onChange }: LinesProps) {
  return (
    <fieldset className="prs-lines">
      <legend>{legend}</legend>
      {lines.map(({ id, libelle }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) =>
              onChange(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
          <span>{libelle}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface Props {
  readonly priorite: Priorite;
  /** Begins the names of its fields. */
  readonly name: string;
  readonly frames: readonly PrsFrame[];
  readonly set: (patch: Partial<Omit<Priorite, "id">>, burst?: string) => void;
}

/** A priority, and the lines of the known frames that it serves. */
export function PrioriteFields({ priorite, name, frames, set }: Props) {
  return (
    <>
      <NoteLine
        label="Titre"
        isWide
        name={`${name}/titre`}
        value={priorite.titre}
        onChange={(titre, burst) => set({ titre }, burst)}
      />
      <NoteField
        label="Pourquoi"
        hint="Les chiffres et les paroles qui la fondent, et qui la portera."
        name={`${name}/pourquoi`}
        value={priorite.pourquoi}
        onChange={(pourquoi, burst) => set({ pourquoi }, burst)}
      />
      {frames.map(({ id, titre, ambitions, axes }) => (
        <div className="prs-frame" key={id}>
          <PrsLines
            legend={`${axes.titre} (${titre})`}
            lines={axes.lignes}
            chosen={priorite.axes}
            onChange={(chosen) => set({ axes: chosen })}
          />
          <PrsLines
            legend={`${ambitions.titre} (${titre})`}
            lines={ambitions.lignes}
            chosen={priorite.ambitions}
            onChange={(chosen) => set({ ambitions: chosen })}
          />
        </div>
      ))}
    </>
  );
}
