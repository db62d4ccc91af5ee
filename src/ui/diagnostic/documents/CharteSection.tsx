import { useId, useRef, useState, type ChangeEvent } from "react";
import { MAX_LOGOS, type Charte, type Logo } from "@/domain/diagnostic/notes/charte";
import { notesOf } from "@/domain/diagnostic/notes/subject-key";
import { nextId } from "@/domain/group/next-id";
import { legibleColor } from "@/report/dossier/legible-color";
import { TITLE_COLOR } from "@/report/dossier/looks";
import { pageImages } from "@/state/images";
import { useServices } from "../../model/context";
import { moveItem } from "../notes/move-item";
import { NoteLine } from "../notes/NoteLine";
import { useBurst } from "../notes/use-burst";
import { useNotes } from "../notes/use-notes";
import { logoProblemMessage } from "./logo-words";
import { takeLogo } from "./take-logo";
import { useImageUrl } from "./use-image-url";
import "./charte.css";

interface ColorProps {
  readonly couleur: string;
  readonly name: string;
  readonly onChange: (couleur: string, burst?: string) => void;
}

function ColorField({ couleur, name, onChange }: ColorProps) {
  const [field, hint] = [useId(), useId()];
  const { next, end } = useBurst(name);
  const shown = couleur || TITLE_COLOR;
  const printed = legibleColor(shown);
  return (
    <div className="field charte-color">
      <label className="field-label" htmlFor={field}>
        Couleur des titres et des liens
      </label>
      <div className="charte-row">
        <input
          id={field}
          type="color"
          value={shown}
          aria-describedby={hint}
          onChange={({ target, timeStamp }) =>
            onChange(target.value.toLowerCase(), next(timeStamp))
          }
          onBlur={end}
        />
        {couleur !== "" && (
          <button type="button" className="button" onClick={() => onChange("")}>
            Reprendre la couleur de l’atlas
          </button>
        )}
      </div>
      <p id={hint} className="small soft">
        {printed === shown
          ? "Assez foncée pour être lue sur le papier."
          : `Trop claire pour être lue sur le papier\u00a0: les titres seront imprimés en plus foncé (${printed}).`}
      </p>
    </div>
  );
}

interface LogoProps {
  readonly logo: Logo;
  readonly name: string;
  readonly rank: number;
  readonly isFirst: boolean;
  readonly onRename: (nom: string, burst?: string) => void;
  readonly onForward: () => void;
  readonly onRemove: () => void;
}

function LogoItem({ logo, name, rank, isFirst, onRename, onForward, onRemove }: LogoProps) {
  const url = useImageUrl(logo.image);
  const title = logo.nom.trim() || `logo ${rank}`;
  return (
    <li className="charte-logo">
      <div className="charte-picture">
        {url && <img src={url} alt={title} />}
        {url === null && (
          <p className="small">
            Image absente de ce navigateur&nbsp;: ouvrez le fichier de l’étude qui la porte, ou
            retirez ce logo et ajoutez-le de nouveau. Les documents seront faits sans lui.
          </p>
        )}
      </div>
      <NoteLine
        label={`Logo ${rank}\u00a0: à qui il est`}
        hint="Lu à voix haute à qui ne voit pas l’image."
        name={name}
        value={logo.nom}
        onChange={onRename}
      />
      <div className="charte-row">
        {!isFirst && (
          <button
            type="button"
            className="button button-plain"
            aria-label={`Avancer\u00a0: ${title}`}
            onClick={onForward}
          >
            Avancer
          </button>
        )}
        <button
          type="button"
          className="button button-plain"
          aria-label={`Retirer\u00a0: ${title}`}
          onClick={onRemove}
        >
          Retirer
        </button>
      </div>
    </li>
  );
}

/** Name of a file without its ending: what a logo is called until the user says better. */
const nameOf = (file: File): string => file.name.replace(/\.[^.]+$/, "");

/** Logos and colour of the Word and PDF files. */
export function CharteSection({ subject }: { readonly subject: string }) {
  const heading = useId();
  const { store } = useServices();
  const { notes, write } = useNotes(subject);
  const { charte } = notes;
  const input = useRef<HTMLInputElement>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const set = (patch: Partial<Charte>, burst?: string): void =>
    write({ charte: { ...charte, ...patch } }, burst);
  const replace = (logo: Logo, burst?: string): void =>
    set({ logos: charte.logos.map((one) => (one.id === logo.id ? logo : one)) }, burst);

  const add = async (files: readonly File[]): Promise<void> => {
    const said: string[] = [];
    const added: Omit<Logo, "id">[] = [];
    for (const file of files) {
      const hasRoom = charte.logos.length + added.length < MAX_LOGOS;
      const taken = hasRoom ? await takeLogo(file) : ({ ok: false, problem: null } as const);
      if (!taken.ok) said.push(logoProblemMessage(taken.problem, file.name));
      else added.push({ nom: nameOf(file), image: await pageImages().keep(taken.value) });
    }
    setProblems(said);
    if (added.length === 0) return;
    // What was chosen or written while the images were drawn stays.
    const now = notesOf(store.getState().history.present, subject).charte;
    const logos = added.reduce<readonly Logo[]>(
      (all, logo) => [...all, { id: nextId("l", all), ...logo }],
      now.logos,
    );
    write({ charte: { ...now, logos: logos.slice(0, MAX_LOGOS) } });
  };
  const onFiles = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    void add([...(target.files ?? [])]);
    // The same file can be chosen again.
    target.value = "";
  };

  return (
    <section className="charte" aria-labelledby={heading}>
      <h2 id={heading}>Logos et couleur</h2>
      <p className="small soft">
        Sur la couverture des fichiers Word et PDF, et dans leurs titres. Les logos restent dans ce
        navigateur et voyagent avec le fichier de l’étude, pas avec son lien.
      </p>
      {charte.logos.length > 0 && (
        <ol className="charte-logos">
          {charte.logos.map((logo, at) => (
            <LogoItem
              key={logo.id}
              logo={logo}
              name={`${subject}/charte/${logo.id}`}
              rank={at + 1}
              isFirst={at === 0}
              onRename={(nom, burst) => replace({ ...logo, nom }, burst)}
              onForward={() => set({ logos: moveItem(charte.logos, at, -1) })}
              onRemove={() => set({ logos: charte.logos.filter(({ id }) => id !== logo.id) })}
            />
          ))}
        </ol>
      )}
      <div className="charte-row">
        <button type="button" className="button" onClick={() => input.current?.click()}>
          Ajouter un logo…
        </button>
        <input
          ref={input}
          type="file"
          hidden
          multiple
          accept="image/png,image/jpeg,image/webp,image/svg+xml"
          aria-label="Image d’un logo"
          onChange={onFiles}
        />
      </div>
      <div role="alert">
        {problems.map((problem) => (
          <p key={problem} className="document-alert">
            {problem}
          </p>
        ))}
      </div>
      <ColorField
        couleur={charte.couleur}
        name={`${subject}/charte/couleur`}
        onChange={(couleur, burst) => set({ couleur }, burst)}
      />
    </section>
  );
}
