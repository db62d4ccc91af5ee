import { useMemo } from "react";
import { approximateMeasure } from "@/charts/words/approximate-measure";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import type { DiagnosticBook } from "@/domain/book/book";
import type { PerimetreCheck } from "@/domain/perimetres/verdict/perimetre-check";
import { besideFigures } from "@/report/diagnostic/beside";
import { accessFigure } from "@/report/diagnostic/fiche/access-figure";
import { buildFiche, type Fiche } from "@/report/diagnostic/fiche/fiche";
import { shortened } from "@/report/diagnostic/fiche/fiche-point";
import { useDiagnostic, type DiagnosticState } from "../diagnostic/use-diagnostic";
import { useServices } from "../model/context";
import { today } from "../model/today";
import type { ProblemMessage } from "../problem-message";
import { FicheSheet } from "./FicheSheet";
import { FicheWord } from "./FicheWord";
import { useRecevabilite } from "./use-recevabilite";
import { useDensity } from "./use-density";
import { useFicheMap } from "./use-fiche-map";
import "./fiche.css";

interface ReadyProps {
  readonly diagnostic: Diagnostic;
  readonly book: DiagnosticBook;
  readonly check: PerimetreCheck | null;
}

/** Width of the bars on the sheet, CSS pixels. */
const BARS_WIDTH = 340;

function useGoTo() {
  const { store } = useServices();
  return (screen: "carte" | "diagnostic") => store.getState().change({ screen });
}

/** Is a sentence of the user longer than the paper has room for? It is whole on screen. */
const isCut = ({ facts }: Fiche): boolean => facts.some(({ words }) => shortened(words) !== words);

/** Actions of the sheet, and what is missing from it; not printed. */
function Ready({ diagnostic, book, check }: ReadyProps) {
  const goTo = useGoTo();
  const { fiche, bars } = useMemo(() => {
    const input = { diagnostic, check, beside: besideFigures(diagnostic, book) };
    return {
      fiche: buildFiche(input),
      bars: accessFigure(input, BARS_WIDTH, approximateMeasure),
    };
  }, [diagnostic, book, check]);
  const { map, retry } = useFicheMap(diagnostic, book);
  const { sheet, density, isWhole } = useDensity(fiche);
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
        <FicheWord diagnostic={diagnostic} book={book} />
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
      {(isCut(fiche) || !isWhole) && (
        <p className="fiche-alert">
          Une phrase de la synthèse est trop longue pour une page&nbsp;: entière ici, elle est
          coupée à l’impression et dans Word. Raccourcissez-la dans l’onglet «&nbsp;Synthèse&nbsp;»
          du diagnostic.
        </p>
      )}
      <FicheSheet
        fiche={fiche}
        day={today()}
        bars={bars}
        density={density}
        ref={sheet}
        map={map.status === "ready" ? map.map : null}
      >
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

const Loading = () => (
  <p className="fiche-empty soft" role="status">
    Chargement des chiffres…
  </p>
);

function Failed({ failures }: { readonly failures: readonly ProblemMessage[] }) {
  const { library } = useServices();
  return (
    <div className="fiche-empty" role="alert">
      <h1>La fiche ne peut pas s’afficher</h1>
      <ul>
        {failures.map(({ title }) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
      <p>{failures[0]?.advice}</p>
      <button type="button" className="button" onClick={library.retry}>
        Réessayer
      </button>
    </div>
  );
}

/** What the ARS says of a contract here comes from files of its own. */
function Checked({ diagnostic, book }: Omit<ReadyProps, "check">) {
  const judged = useRecevabilite(diagnostic, book);
  if (judged.status === "loading") return <Loading />;
  if (judged.status === "failed") return <Failed failures={judged.failures} />;
  return <Ready diagnostic={diagnostic} book={book} check={judged.check} />;
}

function Body({ state }: { readonly state: DiagnosticState }) {
  switch (state.status) {
    case "empty":
      return (
        <Empty
          title="Choisissez un territoire"
          text="La fiche résume son diagnostic en une page pour les élus, à imprimer ou à reprendre dans Word&nbsp;: ce qui compte d’abord, l’accès aux médecins, le contrat, sa recevabilité, une carte et les contacts."
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
      return <Loading />;
    case "failed":
      return <Failed failures={state.failures} />;
    case "ready":
      return <Checked diagnostic={state.diagnostic} book={state.book} />;
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
