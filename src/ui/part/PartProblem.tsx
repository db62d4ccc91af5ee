import { useEffect, useState } from "react";
import { useServices } from "../model/context";
import { keepStudy } from "./keep-study";
import { isNewSite } from "./new-site";
import { useIsSaved } from "./saved-context";

/** What browsers say of code that does not arrive; anything else is a fault of ours. */
const NOT_THERE = /dynamically imported module|importing a module script|preload/i;

interface Props {
  readonly error: unknown;
  readonly onAgain: () => void;
}

/** A part of the page is missing: why, what became of the work, and what to do. */
export function PartProblem({ error, onAgain }: Props) {
  const services = useServices();
  const isSaved = useIsSaved();
  const detail = error instanceof Error ? error.message : String(error);
  const isMissing = NOT_THERE.test(detail);
  const [isNew, setNew] = useState(false);
  useEffect(() => {
    if (isMissing) void services.pageNow?.().then((html) => setNew(isNewSite(html)));
  }, [isMissing, services]);
  const title = isNew
    ? "Une nouvelle version de cette page est en ligne."
    : isMissing
      ? "Cette partie de la page n’est pas arrivée."
      : "Une erreur imprévue a interrompu cette partie de la page.";
  const advice = isNew
    ? "Rechargez la page pour continuer avec elle."
    : isMissing
      ? "Vérifiez la connexion, puis réessayez."
      : "Réessayez\u00a0; si le message revient, signalez ce qui suit.";
  return (
    <div className="notice part-problem" role="alert">
      <p>
        <strong>{title}</strong> {advice}{" "}
        {isSaved
          ? "Votre étude est enregistrée dans ce navigateur."
          : "Votre étude n’est pas enregistrée dans ce navigateur\u00a0: gardez-la d’abord dans un fichier."}
      </p>
      <p className="notice-actions">
        {isNew ? (
          <button type="button" className="button" onClick={() => location.reload()}>
            Recharger la page
          </button>
        ) : (
          <button type="button" className="button" onClick={onAgain}>
            Réessayer
          </button>
        )}
        <button type="button" className="button" onClick={() => void keepStudy(services)}>
          Enregistrer l’étude…
        </button>
      </p>
      {!isMissing && <pre>{detail}</pre>}
    </div>
  );
}
