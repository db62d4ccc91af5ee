import { useId } from "react";
import { useStore } from "zustand";
import { parseDay } from "@/domain/day";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import type { DiagnosticBook } from "@/domain/book/book";
import { DOCUMENT_KINDS, DOSSIER_PARTS, type DossierPart } from "@/report/dossier/document";
import { useAtlasState, useServices } from "../../model/context";
import { CharteSection } from "./CharteSection";
import { DocumentCard } from "./DocumentCard";
import { deskOf } from "./downloads";
import { isQualitativeEmpty } from "./is-qualitative-empty";
import "./documents.css";

interface DateProps {
  readonly text: string;
  readonly isRight: boolean;
  readonly onChange: (text: string) => void;
}

function DocumentDate({ text, isRight, onChange }: DateProps) {
  const [field, hint] = [useId(), useId()];
  return (
    <div className="field document-date">
      <label className="field-label" htmlFor={field}>
        Date du document
      </label>
      <input
        id={field}
        type="date"
        className="input"
        required
        value={text}
        aria-invalid={!isRight}
        aria-describedby={hint}
        onChange={({ target }) => onChange(target.value)}
      />
      <p id={hint} className={isRight ? "small soft" : "document-error small"}>
        {isRight
          ? "Imprimée sur la couverture. La même étude à la même date donne le même fichier."
          : "Indiquez une date\u00a0: elle est imprimée sur la couverture."}
      </p>
    </div>
  );
}

const PART_WORDS: Readonly<Record<DossierPart, { readonly name: string; readonly text: string }>> =
  {
    diagnostic: {
      name: "Diagnostic",
      text: "une douzaine de pages à présenter au comité de pilotage",
    },
    annexe: {
      name: "Annexe",
      text: "tous les chiffres, les définitions, la méthode et les sources",
    },
    complet: { name: "Les deux en un", text: "le diagnostic, puis l’annexe, dans un seul fichier" },
  };

interface PartProps {
  readonly part: DossierPart;
  readonly onChange: (part: DossierPart) => void;
}

function DocumentPart({ part, onChange }: PartProps) {
  return (
    <fieldset className="document-part">
      <legend className="field-label">Contenu des fichiers Word et PDF</legend>
      {DOSSIER_PARTS.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name="document-part"
            checked={each === part}
            onChange={() => onChange(each)}
          />
          <span>
            {PART_WORDS[each].name}
            <span className="small soft">&nbsp;: {PART_WORDS[each].text}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function FicheCard() {
  const heading = useId();
  const { store } = useServices();
  return (
    <section className="document-card" aria-labelledby={heading}>
      <h2 id={heading}>Fiche élu (une page)</h2>
      <p className="document-text">
        L’essentiel sur une page, à imprimer ou à reprendre dans Word&nbsp;: ce qui compte d’abord,
        l’accès aux médecins, le contrat et sa recevabilité, une carte, les contacts&nbsp;: pour les
        élus.
      </p>
      <div className="document-row">
        <button
          type="button"
          className="button button-primary"
          aria-describedby={heading}
          onClick={() => store.getState().change({ screen: "fiche" })}
        >
          Ouvrir la fiche
        </button>
      </div>
    </section>
  );
}

const hasNoCommune = ({ subject }: Diagnostic): boolean =>
  subject.zoning.zoneOf.every((zone) => zone !== 0);

interface Props {
  readonly diagnostic: Diagnostic;
  readonly book: DiagnosticBook;
}

/** The files that the diagnostic can be taken away as. */
export function DocumentsTab({ diagnostic, book }: Props) {
  const services = useServices();
  const desk = deskOf(services);
  const { day: text, part } = useStore(desk.choice);
  const day = parseDay(text);
  const perimetres = useAtlasState(({ history }) => history.present.perimetres);
  const regles = useAtlasState(({ history }) => history.present.regles);
  const voisinages = useAtlasState(({ history }) => history.present.voisinages);
  const study = { perimetres, regles, voisinages };
  if (hasNoCommune(diagnostic))
    return (
      <p className="documents-word">
        Ce périmètre ne contient aucune commune&nbsp;: ajoutez-lui des EPCI ou des communes, et ses
        documents pourront être préparés.
      </p>
    );
  return (
    <div className="documents">
      <DocumentDate
        text={text}
        isRight={day !== null}
        onChange={(next) => desk.choice.setState({ day: next })}
      />
      <DocumentPart part={part} onChange={(next) => desk.choice.setState({ part: next })} />
      {isQualitativeEmpty(diagnostic.notes) && (
        <p className="documents-warning">
          Les parties qualitatives sont vides&nbsp;: le diagnostic dira ce qui reste à écrire.
        </p>
      )}
      <div className="documents-cards">
        {DOCUMENT_KINDS.map((kind) => (
          <DocumentCard
            key={kind}
            kind={kind}
            desk={desk}
            order={day && { diagnostic, book, day, part, study }}
          />
        ))}
        <FicheCard />
      </div>
      <CharteSection subject={diagnostic.subject.key} />
      <p className="small soft">
        Les documents sont préparés sur votre ordinateur&nbsp;: rien n’est envoyé. Vous pouvez
        continuer à travailler pendant ce temps. Un document refait plus tard dans ce navigateur est
        accompagné d’un fichier qui dit ce qui y a changé.
      </p>
    </div>
  );
}
