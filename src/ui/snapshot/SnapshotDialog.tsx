import type { SnapshotScene } from "@/report/snapshot-scene";

export function SnapshotDialog({ scene, onClose }: { scene: SnapshotScene; onClose: () => void }) {
  return <button onClick={onClose}>{scene.title}</button>;
}
