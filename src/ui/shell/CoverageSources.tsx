import { Suspense, useState } from "react";
import { lazyPart } from "../part/lazy-part";
import type { CoverageSourcesProps } from "./CoverageSourcesContent";

const Content = lazyPart(() =>
  import("./CoverageSourcesContent").then((module) => module.CoverageSourcesContent),
);

/** Where the figures of the header come from: one click away. */
export function CoverageSources({ model, annonces }: CoverageSourcesProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className="stage-sources"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        Sources<span className="visually-hidden"> de ces chiffres</span>
      </summary>
      {isOpen && (
        // Long lists scroll on their own, so it must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className="stage-sources-body" tabIndex={0} role="group" aria-label="Sources">
          <Suspense fallback={<p className="soft">Chargement…</p>}>
            <Content model={model} annonces={annonces} />
          </Suspense>
        </div>
      )}
    </details>
  );
}
