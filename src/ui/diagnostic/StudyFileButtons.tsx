import { useRef, useState, type ChangeEvent } from "react";
import { pageImages } from "@/state/images";
import { parseStudyFile } from "@/state/study-file";
import { useFileValue, useServices } from "../model/context";
import { useRegister } from "../model/use-register";
import type { ProblemMessage } from "../problem-message";
import { saveStudy } from "./save-study";
import { studyFileMessage } from "./study-file-message";
import "./study-file.css";

/** Saves the whole study to a file of the user, and opens one: one step of undo. */
export function StudyFileButtons({ nom }: { readonly nom: string }) {
  const { store, library, checkStudy } = useServices();
  const atlas = useFileValue("atlas");
  const register = useRegister();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<ProblemMessage | null>(null);
  const [said, setSaid] = useState("");

  const save = async (): Promise<void> => {
    const name = await saveStudy({ store, library }, nom);
    if (name === null) return;
    setProblem(null);
    setSaid(`Étude enregistrée dans «\u00a0${name}\u00a0».`);
  };

  const read = async (file: File): Promise<void> => {
    setSaid("");
    const text = await file.text().catch(() => null);
    const result =
      text === null
        ? ({ ok: false, problem: { kind: "unreadable" } } as const)
        : parseStudyFile(text);
    if (!result.ok) return setProblem(studyFileMessage(result.problem, file.name));
    setProblem(null);
    await Promise.all(Object.values(result.value.images).map(pageImages().keep));
    store.getState().change(result.value.etude);
    checkStudy?.();
    setSaid(`Étude «\u00a0${file.name}\u00a0» ouverte. Ctrl+Z rend la précédente.`);
  };

  const onFile = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (file) void read(file);
    // The same file can be chosen again.
    target.value = "";
  };

  return (
    <div className="study-file">
      <button
        type="button"
        className="button"
        disabled={!atlas || !register}
        onClick={() => void save()}
      >
        Enregistrer l’étude…
      </button>
      <button type="button" className="button" onClick={() => input.current?.click()}>
        Ouvrir une étude…
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label="Fichier d’une étude"
        onChange={onFile}
      />
      <p role="status">{said}</p>
      {problem && (
        <div role="alert">
          <p>
            <strong>{problem.title}</strong> {problem.advice}
          </p>
        </div>
      )}
    </div>
  );
}
