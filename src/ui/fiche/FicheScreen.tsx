import { useMemo } from "react";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import type { DiagnosticBook } from "@/domain/book/book";
import { buildFiche } from "@/report/diagnostic/fiche/fiche";
import { useDiagnostic, type DiagnosticState } from "../diagnostic/use-diagnostic";
import { useServices } from "../model/context";
import { today } from "../model/today";
import { isCutInPrint } from "./fiche-density";
import { FicheSheet } from "./FicheSheet";
import { useFicheMap } from "./use-fiche-map";
import "./fiche.css";

interface ReadyProps {
  readonly diagnostic: Diagnostic;
  readonly book: DiagnosticBook;
}

function useGoTo() {
  const { store } = useServices();
  return (screen: "carte" | "diagnostic") => store.getState().change({ screen });
}

/** Actions of the sheet, and what is missing from it; not printed. */
function Ready({ diagnostic, book }: ReadyProps) {
  const goTo = useGoTo();
  const fiche = useMemo(() => buildFiche(diagnostic), [diagnostic]);
  const { map, retry } = useFicheMap(diagnostic, book);
  const isLoading = map.status === "loading";
  return (
    <>
      <div className="fiche-bar">
        <button
          type="button"
          className="button button-primary"
          // A sheet without its map is not the one that was asked for.
          aria-disabled={isLoading}
          onClick={() => {
            if (!isLoading) print();
          }}
        >
          Imprimer
        </button>
        <button type="button" className="button" onClick={() => goTo("diagnostic")}>
          Choisir un autre territoire
        </button>
        <p className="small soft">Une page A4, lisible aussi en noir et blanc.</p>
      </div>
      {map.status === "failed" && (
        <div className="fiche-alert" role="alert">
          <p>
            <strong>La carte n’a pas pu être chargée.</strong> Le reste de la fiche est complet et
            peut être imprimé sans elle. Vérifiez la connexion, puis réessayez.
          </p>
          <button type="button" className="button" onClick={retry}>
            Réessayer
          </button>
        </div>
      )}
      {isCutInPrint(fiche) && (
        <p className="fiche-alert">
          Une phrase de la synthèse est trop longue pour une page&nbsp;: entière ici, elle est
          coupée à l’impression. Raccourcissez-la dans l’onglet «&nbsp;Synthèse&nbsp;» du
          diagnostic.
        </p>
      )}
      <FicheSheet fiche={fiche} day={today()} map={map.status === "ready" ? map.figure : null}>
        {isLoading && <p className="fiche-soft fiche-waiting">Carte en cours de dessin…</p>}
      </FicheSheet>
    </>
  );
}

function Empty({ title, text }: { readonly title: string; readonly text: string }) {
  const goTo = useGoTo();
  return (
    <div className="fiche-empty">
      <h1>{title}</h1>
      <p>{text}</p>
      <div className="fiche-actions">
        <button type="button" className="button button-primary" onClick={() => goTo("diagnostic")}>
          Chercher un territoire
        </button>
        <button type="button" className="button" onClick={() => goTo("carte")}>
          Choisir sur la carte
        </button>
      </div>
    </div>
  );
}

function Body({ state }: { readonly state: DiagnosticState }) {
  const { library } = useServices();
  switch (state.status) {
    case "empty":
      return (
        <Empty
          title="Choisissez un territoire"
          text="La fiche résume son diagnostic en une page à imprimer pour les élus&nbsp;: ses atouts, ses points d’attention, une carte et les contacts."
        />
      );
    case "unknown":
      return (
        <Empty
          title="Territoire inconnu"
          text={`Le code ${state.territory.code} n’existe pas dans la géographie ${state.cog} à ce niveau. Choisissez un autre territoire.`}
        />
      );
    case "loading":
      return (
        <p className="fiche-empty soft" role="status">
          Chargement des chiffres…
        </p>
      );
    case "failed":
      return (
        <div className="fiche-empty" role="alert">
          <h1>La fiche ne peut pas s’afficher</h1>
          <ul>
            {state.failures.map(({ title }) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
          <p>{state.failures[0]?.advice}</p>
          <button type="button" className="button" onClick={library.retry}>
            Réessayer
          </button>
        </div>
      );
    case "ready":
      return <Ready diagnostic={state.diagnostic} book={state.book} />;
  }
}

/** In the page while the screen is open only: the other screens print on their own paper. */
const PAPER = "@page { size: A4; margin: 12mm }";

/** The subject in one printable page. */
export function FicheScreen() {
  const state = useDiagnostic();
  return (
    <main className="page fiche">
      <style>{PAPER}</style>
      <Body state={state} />
    </main>
  );
}
