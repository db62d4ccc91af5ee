import { Suspense, useState } from "react";
import { useStore } from "zustand";
import type { Loadable } from "@/state/library";
import { useServices } from "../model/context";
import { lazyPart } from "../part/lazy-part";
import { keepStudy } from "../part/keep-study";
import { problemMessage, type Problem } from "../problem-message";
import type { RareNoticesProps } from "./RareNotices";
import "./notices.css";

const RareNotices = lazyPart(() => import("./RareNotices").then((module) => module.RareNotices));

interface NoticesProps extends RareNoticesProps {
  /** Problems that do not come from a file: map, storage. */
  readonly problems: readonly Problem[];
  /** What a link asked for and could not have, already in words. */
  readonly unknown: readonly string[];
  readonly onForgetUnknown: () => void;
}

function useFailedFiles(): Problem[] {
  const { library } = useServices();
  const contents = useStore(library.contents, (all) => all);
  const loadables: readonly (Loadable<unknown> | undefined)[] = Object.values(contents);
  return loadables.flatMap((file) => (file?.status === "failed" ? [file.problem] : []));
}

/** « Le fichier a.json est absent du site. 4 autres fichiers ont le même problème. ». */
const withOthers = (title: string, others: number): string =>
  others === 0
    ? title
    : `${title} ${others === 1 ? "Un autre fichier a" : `${others}\u00a0autres fichiers ont`} le même problème.`;

interface Message {
  readonly advice: string;
  /** What lasts until it is mended cannot be closed. */
  readonly action: "retry" | "save" | "close";
}

/** One line for each thing that went wrong: what, and what to do. Everything else goes on. */
export function Notices({ problems, unknown, onForgetUnknown, ...rare }: NoticesProps) {
  const services = useServices();
  const { library } = services;
  const failed = useFailedFiles();
  const [closed, setClosed] = useState<readonly string[]>([]);
  const messages = new Map<string, Message>();
  for (const problem of problems) {
    const { title, advice } = problemMessage(problem);
    messages.set(title, { advice, action: problem.kind === "session-unread" ? "save" : "close" });
  }
  // What happened to several files, and is mended in one way, is said once.
  const told = failed.map(problemMessage);
  for (const { title, advice } of told) {
    const alike = told.filter((other) => other.advice === advice);
    if (alike[0]!.title === title)
      messages.set(withOthers(title, alike.length - 1), { advice, action: "retry" });
  }
  const shown = [...messages].filter(([title]) => !closed.includes(title));
  return (
    <div className="notices" role="status">
      {(rare.refused !== undefined ||
        rare.converted.length > 0 ||
        rare.conflict ||
        rare.storage) && (
        <Suspense>
          <RareNotices {...rare} />
        </Suspense>
      )}
      {unknown.length > 0 && (
        <div className="notice">
          <p>
            <strong>Ce lien contient des éléments inconnus : {unknown.join(", ")}.</strong> Le reste
            a été ouvert.
          </p>
          <button type="button" className="button" onClick={onForgetUnknown}>
            Compris
          </button>
        </div>
      )}
      {shown.map(([title, { advice, action }]) => (
        <div className="notice" key={title}>
          <p>
            <strong>{title}</strong> {advice}
          </p>
          {action === "retry" && (
            <button type="button" className="button" onClick={library.retry}>
              Réessayer
            </button>
          )}
          {action === "save" && (
            <button type="button" className="button" onClick={() => void keepStudy(services)}>
              Enregistrer l’étude…
            </button>
          )}
          {action === "close" && (
            <button type="button" className="button" onClick={() => setClosed([...closed, title])}>
              Masquer
            </button>
          )}
        </div>
      ))}
    </div>
  );
}
