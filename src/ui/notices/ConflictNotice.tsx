import { workOf, type Work } from "@/domain/etude";
import type { Conflict } from "@/state/saving/autosave";
import { TEXT_WORDS } from "../diagnostic/notes/notes-words";
import { differencesOf } from "@/state/saving/differences";

const PART_WORDS: Readonly<Record<keyof Work, string>> = {
  perimetres: "les périmètres",
  diagnostics: "ce que dit le territoire",
  regles: "les règles des ARS",
  voisinages: "les voisinages ajoutés",
  decoupages: "les découpages",
};

/** Fields of the notes, as their screen names them. */
const FIELD_WORDS: Readonly<Record<string, string>> = {
  title: "Titre du dossier",
  author: "Auteur",
  texts: "",
  ...Object.fromEntries(Object.entries(TEXT_WORDS).map(([name, { label }]) => [name, label])),
};

/** « epci:242900801 › Contexte »: what is not a field keeps the name that the study file gives it. */
const wayWords = ([, ...path]: readonly string[]): string =>
  path
    .map((key) => (Object.hasOwn(FIELD_WORDS, key) ? FIELD_WORDS[key]! : key))
    .filter((word) => word !== "")
    .join(" › ");

/** Longest text shown of either side. */
const SHOWN = 600;

function shown(value: unknown): string {
  if (value === undefined || value === "") return "(rien)";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

/** Two tabs wrote the same part: both are shown, one is chosen, and undo gives the other. */
export function ConflictNotice({ conflict }: { readonly conflict: Conflict }) {
  const { parts, ours, theirs, keepOurs, takeTheirs } = conflict;
  const words = parts.map((part) => PART_WORDS[part]).join(", ");
  return (
    <div className="notice" role="alert">
      <div>
        <p>
          <strong>
            Cette étude a été écrite aussi dans un autre onglet{words && `\u00a0: ${words}`}.
          </strong>{" "}
          Rien n’est perdu&nbsp;: choisissez ce qui reste, «&nbsp;Annuler&nbsp;» rendra l’autre.
        </p>
        <details>
          <summary>Voir les deux</summary>
          <ul>
            {differencesOf(workOf(ours), workOf(theirs)).map(
              ({ path, ours: here, theirs: there }) => (
                <li key={path.join("/")}>
                  {wayWords(path)}
                  <br />
                  Ici&nbsp;: {shown(here)}
                  <br />
                  Autre onglet&nbsp;: {shown(there)}
                </li>
              ),
            )}
          </ul>
        </details>
      </div>
      <div className="notice-actions">
        <button type="button" className="button" onClick={keepOurs}>
          Garder ce qui est ici
        </button>
        <button type="button" className="button" onClick={takeTheirs}>
          Prendre l’autre
        </button>
      </div>
    </div>
  );
}
