import type { ReactNode } from "react";

interface SidePanelProps {
  readonly side: "controls" | "territory";
  readonly label: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/** A panel beside the map that folds to a strip; a sheet over the map on small screens. */
export function SidePanel({ side, label, isOpen, onToggle, children }: SidePanelProps) {
  const arrow = (side === "controls") === isOpen ? "‹" : "›";
  return (
    <aside className={`panel panel-${side}`} data-open={isOpen} aria-label={label}>
      <button
        type="button"
        className="panel-toggle"
        aria-expanded={isOpen}
        title={isOpen ? "Replier" : "Déplier"}
        onClick={onToggle}
      >
        {label}
        <span aria-hidden="true">{arrow}</span>
      </button>
      {isOpen && <div className="panel-body">{children}</div>}
    </aside>
  );
}
