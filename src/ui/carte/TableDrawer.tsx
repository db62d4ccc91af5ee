import { lazy, Suspense } from "react";
import type { MapTableProps } from "./MapTable";

const MapTable = lazy(() => import("./MapTable").then((module) => ({ default: module.MapTable })));

/** Place of the table below the map, whose code comes when it opens. */
export function TableDrawer(props: MapTableProps) {
  return (
    <div className="drawer">
      <Suspense fallback={<p className="small soft">Chargement du tableau…</p>}>
        <MapTable {...props} />
      </Suspense>
    </div>
  );
}
