import { forgetRefusedSession } from "@/state/saving/refused-session";
import { saveFile } from "../model/save-file";

interface RefusedSessionProps {
  /** As it was saved. */
  readonly session: unknown;
  readonly onClose: () => void;
}

/** The study of the last visit could not be read: a copy is there, to take away or throw away. */
export function RefusedSession({ session, onClose }: RefusedSessionProps) {
  const save = () => {
    const text = JSON.stringify(session, null, 2);
    saveFile(new Blob([text], { type: "application/json" }), "etude-refusee.json");
  };
  const forget = () => void forgetRefusedSession().then(onClose);
  return (
    <div className="notice">
      <p>
        <strong>L’étude enregistrée dans ce navigateur n’a pas pu être relue.</strong> Elle vient
        sans doute d’une autre version de cette page. Une étude neuve a été ouverte et une copie de
        l’ancienne est gardée dans ce navigateur&nbsp;: enregistrez-la, vos textes s’y lisent dans
        un éditeur de texte.
      </p>
      <div className="notice-actions">
        <button type="button" className="button" onClick={save}>
          Enregistrer la copie…
        </button>
        <button type="button" className="button" onClick={forget}>
          Supprimer la copie
        </button>
        <button type="button" className="button" onClick={onClose}>
          Masquer
        </button>
      </div>
    </div>
  );
}
