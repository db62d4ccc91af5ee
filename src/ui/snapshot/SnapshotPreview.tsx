import { paperSizeMm, type Paper } from "@/report/snapshot/page";
import type { SnapshotScene } from "@/report/snapshot/snapshot-scene";
import { paperWords, snapshotProblemMessage } from "./snapshot-words";
import type { Preview } from "./use-preview";

interface Props {
  readonly preview: Preview;
  readonly scene: SnapshotScene;
  readonly paper: Paper;
}

/** The sheet, at its proportions from the start: nothing jumps when its image arrives. */
export function SnapshotPreview({ preview, scene, paper }: Props) {
  const { width, height } = paperSizeMm(paper);
  const isCurrent = preview.scene === scene && preview.paper === paper;
  const isSameSheet = preview.paper === paper;
  const ratio = { "--sheet-ratio": width / height, aspectRatio: `${width} / ${height}` };
  return (
    <figure className="snapshot-preview" aria-busy={!isCurrent}>
      <div className="snapshot-sheet" style={ratio}>
        {preview.url !== null && isSameSheet && (
          <img src={preview.url} alt={`Aperçu de la page ${paperWords(paper)} : ${scene.title}`} />
        )}
        {preview.problem && <p role="alert">{snapshotProblemMessage(preview.problem)}</p>}
        {!isCurrent && <p className="snapshot-waiting small soft">Aperçu en cours…</p>}
      </div>
    </figure>
  );
}
