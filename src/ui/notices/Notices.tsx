import { lazy, Suspense, useState } from "react";
import { useStore } from "zustand";
import type { Loadable } from "@/state/library";
import { useServices } from "../model/context";
import { problemMessage, type Problem } from "../problem-message";
import type { RareNoticesProps } from "./RareNotices";
import "./notices.css";

const RareNotices = lazy(() =>
  import("./RareNotices").then((module) => ({ default: module.RareNotices })),
);

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

/** One line for each thing that went wrong: what, and what to do. Everything else goes on. */
export function Notices({ problems, unknown, onForgetUnknown, ...rare }: NoticesProps) {
  const { library } = useServices();
  const failed = useFailedFiles();
  const [closed, setClosed] = useState<readonly string[]>([]);
  const messages = new Map<string, { advice: string; isFile: boolean }>();
  for (const problem of problems) {
    const { title, advice } = problemMessage(problem);
    messages.set(title, { advice, isFile: false });
  }
  // What happened to several files, and is mended in one way, is said once.
  const told = failed.map(problemMessage);
  for (const { title, advice } of told) {
    const alike = told.filter((other) => other.advice === advice);
    if (alike[0]!.title === title)
      messages.set(withOthers(title, alike.length - 1), { advice, isFile: true });
  }
  const shown = [...messages].filter(([title]) => !closed.includes(title));
  return (
    <div className="notices" role="status">
      {(rare.refused !== undefined || rare.converted.length > 0) && (
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
      {shown.map(([title, { advice, isFile }]) => (
        <div className="notice" key={title}>
          <p>
            <strong>{title}</strong> {advice}
          </p>
          {isFile && (
            <button type="button" className="button" onClick={library.retry}>
              Réessayer
            </button>
          )}
          {!isFile && (
            <button type="button" className="button" onClick={() => setClosed([...closed, title])}>
              Masquer
            </button>
          )}
        </div>
      ))}
    </div>
  );
}
