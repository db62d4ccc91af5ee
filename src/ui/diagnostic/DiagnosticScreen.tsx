import { Suspense } from "react";
import { lazyPart } from "../part/lazy-part";
import { baselinesOf } from "@/domain/diagnostic/notes/baseline";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import type { DiagnosticBook } from "@/domain/book/book";
import type { DiagnosticTab } from "@/state/view";
import { useFiles } from "../model/use-files";
import { useAtlasState, useServices } from "../model/context";
import { UndoButtons } from "../shell/UndoButtons";
import { ComparablesTab } from "./comparables/ComparablesTab";
import { InsideTab } from "./inside/InsideTab";
import { ProfileTab } from "./profile/ProfileTab";
import { StudyFileButtons } from "./StudyFileButtons";
import { SubjectBar } from "./subject/SubjectBar";
import { SubjectHeader } from "./subject/SubjectHeader";
import { SynthesisTab } from "./synthesis/SynthesisTab";
import { useDiagnostic, type DiagnosticState } from "./use-diagnostic";
import "./diagnostic.css";

const NotesTab = lazyPart(() => import("./notes/NotesTab").then((module) => module.NotesTab));
const DocumentsTab = lazyPart(() =>
  import("./documents/DocumentsTab").then((module) => module.DocumentsTab),
);

const TABS: readonly { readonly tab: DiagnosticTab; readonly label: string }[] = [
  { tab: "profil", label: "Profil" },
  { tab: "synthese", label: "Synthèse" },
  { tab: "interieur", label: "À l’intérieur" },
  { tab: "comparables", label: "Comparables" },
  { tab: "notes", label: "Parole du territoire" },
  { tab: "documents", label: "Documents" },
];

function Tabs() {
  const { store } = useServices();
  const current = useAtlasState(({ view }) => view.diagnosticTab);
  return (
    <nav className="diag-tabs" aria-label="Parties du diagnostic">
      <ul>
        {TABS.map(({ tab, label }) => (
          <li key={tab}>
            <button
              type="button"
              aria-current={tab === current ? "page" : undefined}
              onClick={() => store.getState().look({ diagnosticTab: tab })}
            >
              {label}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface ReadyProps {
  readonly diagnostic: Diagnostic;
  readonly book: DiagnosticBook;
}

/** Where to ask for what is missing: the profile is read without waiting for it. */
const ASKS = ["asks"] as const;

function TabBody({ diagnostic, book }: ReadyProps) {
  const tab = useAtlasState(({ view }) => view.diagnosticTab);
  const files = useFiles(ASKS);
  switch (tab) {
    case "profil":
      return (
        <ProfileTab
          diagnostic={diagnostic}
          book={book}
          {...(files.status === "ready" && { asks: files.values.asks })}
        />
      );
    case "synthese":
      return <SynthesisTab diagnostic={diagnostic} />;
    case "interieur":
      return <InsideTab diagnostic={diagnostic} book={book} />;
    case "comparables":
      return <ComparablesTab diagnostic={diagnostic} />;
    case "notes":
      return (
        <NotesTab
          subjectKey={diagnostic.subject.key}
          departements={diagnostic.departements.map(({ code }) => code)}
          themes={diagnostic.profile.themes.map(({ theme }) => theme)}
          baselines={baselinesOf(diagnostic.profile)}
        />
      );
    case "documents":
      return <DocumentsTab diagnostic={diagnostic} book={book} />;
  }
}

function Body({ state }: { readonly state: DiagnosticState }) {
  const { library } = useServices();
  switch (state.status) {
    case "empty":
      return (
        <div className="diag-empty">
          <h1>Diagnostic territorial de santé</h1>
          <p>
            Choisissez un territoire ci-dessus&nbsp;: une commune, un EPCI, un bassin de vie, un
            département, une région. Ou composez un périmètre d’EPCI et de communes, par exemple à
            partir d’un contrat local de santé déjà signé.
          </p>
          <p>
            Le diagnostic dit ce qui distingue ce territoire, avec quelle certitude, et donne un
            dossier Word à compléter avant le comité de pilotage.
          </p>
        </div>
      );
    case "loading":
      return (
        <p className="diag-empty soft" role="status">
          Chargement des chiffres…
        </p>
      );
    case "failed":
      return (
        <div className="diag-empty" role="alert">
          <h1>Le diagnostic ne peut pas s’afficher</h1>
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
    case "unknown":
      return (
        <div className="diag-empty">
          <h1>Territoire inconnu</h1>
          <p>
            Le code {state.territory.code} n’existe pas dans la géographie {state.cog} à ce niveau.
            Cherchez le territoire par son nom.
          </p>
        </div>
      );
    case "ready":
      return (
        <>
          <SubjectHeader diagnostic={state.diagnostic} />
          <Tabs />
          <Suspense fallback={<p className="soft diag-empty">Chargement…</p>}>
            <TabBody
              key={state.diagnostic.subject.key}
              diagnostic={state.diagnostic}
              book={state.book}
            />
          </Suspense>
        </>
      );
  }
}

/** What distinguishes a territory, how sure it is, and the words of the steering group. */
export function DiagnosticScreen() {
  const state = useDiagnostic();
  const nom = state.status === "ready" ? state.diagnostic.subject.nom : "etude";
  return (
    <main className="page diag">
      <div className="diag-page">
        <div className="diag-bar">
          <SubjectBar />
          <div className="diag-study">
            <div className="stage-actions">
              <UndoButtons />
            </div>
            <StudyFileButtons nom={nom} />
          </div>
        </div>
        <Body state={state} />
      </div>
    </main>
  );
}
