import { useStore } from "zustand";
import { loadableOf } from "@/state/library";
import { useServices } from "../model/context";

/** Where an old code was: in a perimeter, a neighbour added to the study, the chosen territory. */
type Holder = { readonly perimetre: string } | "voisinage" | "territoire";

/** An old code of a commune that a study held, and the commune that it is counted in today. */
export interface ConvertedCode {
  readonly holder: Holder;
  readonly from: string;
  readonly to: string;
}

/** Arrondissements of Paris, Marseille and Lyon: they became no commune, they are part of one. */
const ARRONDISSEMENT = /^(?:751|132|6938)/;

function holderWords(holder: Holder): string {
  if (holder === "voisinage") return "un voisinage ajouté à l’étude";
  if (holder === "territoire") return "le territoire du lien";
  const { perimetre } = holder;
  return perimetre ? `le périmètre «\u00a0${perimetre}\u00a0»` : "un périmètre sans nom";
}

function sentence({ holder, from, to }: ConvertedCode, nom: string | undefined): string {
  const commune = nom ? `${nom} (${to})` : to;
  const what = ARRONDISSEMENT.test(from)
    ? `arrondissement compté dans la commune ${commune}`
    : `commune devenue ${commune}`;
  return `Code ${from}\u00a0: ${what}\u00a0; ${holderWords(holder)} a été converti.`;
}

interface ConvertedCodesProps {
  readonly codes: readonly ConvertedCode[];
  readonly onClose: () => void;
}

/** What became of the old codes of communes; with their names once that file has been loaded. */
export function ConvertedCodes({ codes, onClose }: ConvertedCodesProps) {
  const { library } = useServices();
  const atlas = useStore(library.contents, (contents) => loadableOf(contents, "atlas"));
  const names = useStore(library.contents, (contents) => loadableOf(contents, "names"));
  const nomOf = (code: string): string | undefined =>
    atlas.status === "ready" && names.status === "ready"
      ? names.value.noms[atlas.value.communes.rowOf.get(code) ?? -1]
      : undefined;
  const sentences = new Set(codes.map((code) => sentence(code, nomOf(code.to))));
  return (
    <div className="notice">
      <p style={{ maxHeight: "30vh", overflow: "auto" }}>
        {[...sentences].map((text) => (
          <span key={text} style={{ display: "block" }}>
            {text}
          </span>
        ))}
      </p>
      <button type="button" className="button" onClick={onClose}>
        Compris
      </button>
    </div>
  );
}
