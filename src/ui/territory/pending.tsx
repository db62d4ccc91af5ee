import { createContext, useContext } from "react";

/** True when a file could not be read: what is missing then will not come by itself. */
const FailedContext = createContext(false);

export const FailedProvider = FailedContext.Provider;

/** Stands for a figure on its way, in the room that it will take. */
export function Pending() {
  const isFailed = useContext(FailedContext);
  if (isFailed) return <span className="territory-absent">non chargé</span>;
  return (
    <span className="territory-pending">
      <span className="visually-hidden">chargement</span>
    </span>
  );
}
