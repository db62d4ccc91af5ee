import { Component, type ReactNode } from "react";
import { useStore, type StoreApi } from "zustand";
import type { Conflict } from "@/state/saving/autosave";
import type { StorageProblem } from "@/state/saving/storage-problem";
import type { UrlProblem } from "@/state/url";
import { AtlasScreen } from "@/ui/AtlasScreen";
import { ServicesProvider, type Services } from "@/ui/model/context";
import type { ConvertedCode } from "@/ui/notices/ConvertedCodes";
import { keepStudy } from "@/ui/part/keep-study";
import { SavedProvider } from "@/ui/part/saved-context";
import { urlProblemMessage, type OtherTab } from "@/ui/problem-message";

/** What the root tells the screens beside the study, as notices. */
export interface PageNotices {
  readonly storage: StorageProblem | null;
  readonly otherTab: OtherTab | null;
  readonly unknown: readonly UrlProblem[];
  /** Old codes of communes that a perimeter held. */
  readonly converted: readonly ConvertedCode[];
  /** Copy of a session that could not be read; undefined: none. */
  readonly refused: unknown;
  /** The same part of the study was written in another tab; null: no. */
  readonly conflict: Conflict | null;
}

/** Shows a broken invariant instead of a blank page, and what became of the study. */
class ErrorBoundary extends Component<
  { readonly children: ReactNode; readonly isSaved: boolean; readonly onKeep: () => void },
  { error: Error | null }
> {
  override state = { error: null as Error | null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    if (!this.state.error) return this.props.children;
    return (
      <main style={{ padding: 24, maxWidth: 640 }}>
        <h1>Une erreur imprévue a interrompu l’affichage</h1>
        <p>
          {this.props.isSaved
            ? "Votre étude est enregistrée dans ce navigateur\u00a0: rechargez la page pour la retrouver."
            : "Votre étude n’est pas enregistrée dans ce navigateur\u00a0: gardez-la dans un fichier avant de recharger."}
        </p>
        <p>
          <button type="button" className="button" onClick={() => location.reload()}>
            Recharger
          </button>{" "}
          <button type="button" className="button" onClick={this.props.onKeep}>
            Enregistrer l’étude…
          </button>
        </p>
        <pre>{this.state.error.message}</pre>
      </main>
    );
  }
}

interface AppProps {
  readonly services: Services;
  readonly notices: StoreApi<PageNotices>;
}

export function App({ services, notices }: AppProps) {
  const { storage, otherTab, unknown, converted, refused, conflict } = useStore(notices);
  const unread = storage?.kind === "session-unread" ? storage : null;
  const isSaved = storage === null || storage.kind === "steps-unsaved";
  return (
    <ErrorBoundary isSaved={isSaved} onKeep={() => void keepStudy(services)}>
      <ServicesProvider value={services}>
        <SavedProvider value={isSaved}>
          <AtlasScreen
            problems={[unread, otherTab].filter((problem) => problem !== null)}
            storage={storage?.kind === "session-unread" ? null : storage}
            unknown={unknown.map(urlProblemMessage)}
            onForgetUnknown={() => notices.setState({ unknown: [] })}
            converted={converted}
            onForgetConverted={() => notices.setState({ converted: [] })}
            conflict={conflict}
            refused={refused}
            onCloseRefused={() => notices.setState({ refused: undefined })}
          />
        </SavedProvider>
      </ServicesProvider>
    </ErrorBoundary>
  );
}
