import type { SavingProblem } from "@/state/saving/storage-problem";
import { useServices } from "../model/context";
import { keepStudy } from "../part/keep-study";
import { storageMessage } from "./storage-message";

/** What is not saved, as long as it is not. */
export function StorageNotice({ problem }: { readonly problem: SavingProblem }) {
  const services = useServices();
  const { title, advice } = storageMessage(problem);
  return (
    <div className="notice">
      <p>
        <strong>{title}</strong> {advice}
      </p>
      <button type="button" className="button" onClick={() => void keepStudy(services)}>
        Enregistrer l’étude…
      </button>
    </div>
  );
}
