import { Suspense } from "react";
import { lazyPart } from "../part/lazy-part";
import type { MapTableProps } from "./MapTable";

const MapTable = lazyPart(() => import("./MapTable").then((module) => module.MapTable));

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
