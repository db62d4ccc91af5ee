import type { ReactNode } from "react";
import { FigureView } from "@/charts/FigureView";
import type { Figure } from "@/charts/figure";
import type { Day } from "@/domain/day";
import { formatDay } from "@/domain/words/french";
import type { Fiche, FicheList } from "@/report/diagnostic/fiche/fiche";
import { isEmail } from "../territory/safe-url";
import { ficheDensity } from "./fiche-density";

const MARKS = { facts: "=", strengths: "+", attention: "!" } as const;

interface PointsProps {
  readonly list: FicheList;
  readonly id: keyof typeof MARKS;
}

function Points({ list, id }: PointsProps) {
  return (
    <section className={`fiche-points fiche-${id}`} aria-labelledby={`fiche-${id}`}>
      <h2 id={`fiche-${id}`}>
        <span className="fiche-mark" aria-hidden="true">
          {MARKS[id]}
        </span>
        {list.title}
      </h2>
      {list.points.length > 0 && (
        <ul>
          {list.points.map(({ key, label, value, words }) => (
            <li key={key}>
              {label !== "" && <strong>{label}</strong>}
              {value !== "" && <span className="fiche-value">{value}</span>}
              <span className="fiche-words">{words}</span>
            </li>
          ))}
        </ul>
      )}
      {list.sentence !== "" && <p className="fiche-soft">{list.sentence}</p>}
    </section>
  );
}

function KeyFigures({ figures }: Pick<Fiche, "figures">) {
  return (
    <dl className="fiche-figures">
      {figures.map(({ key, label, value, reference, explanation }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>
            <strong>{value}</strong>
            {reference !== "" && <span className="fiche-reference">{reference}</span>}
            <span className="fiche-soft">{explanation}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** « Délégation du Finistère : ars-dt29@ars.sante.fr », its address as a link. */
function Contact({ line }: { readonly line: string }) {
  const address = line.split(/\s+/u).find(isEmail);
  if (address === undefined) return <>{line}</>;
  const [before = "", after = ""] = line.split(address);
  return (
    <>
      {before}
      <a href={`mailto:${address}`}>{address}</a>
      {after}
    </>
  );
}

/** The name is already above. */
function withoutName({ nom, identity }: Fiche): string {
  const rest = identity.startsWith(nom) ? identity.slice(nom.length) : "";
  return rest.replace(/^\s*:\s*/u, "") || identity;
}

/** How to read the colours, for who has never seen such a map. */
const COLORS_WORDS =
  "Plus la couleur est foncée, plus il y a de consultations possibles par habitant.";

function MapFigure({ map }: { readonly map: Figure }) {
  const isApl = map.id === "carte-apl-epci";
  return (
    <figure>
      <figcaption>
        {isApl ? map.title.replace(/^APL aux/, "Accès aux") : map.title}
        {isApl && <span className="fiche-soft">{COLORS_WORDS}</span>}
      </figcaption>
      <FigureView figure={map} />
      <p className="fiche-source">{map.source}</p>
    </figure>
  );
}

interface Props {
  readonly fiche: Fiche;
  /** Day of the sheet. */
  readonly day: Day;
  /** Null: none to draw, or not there yet. */
  readonly map: Figure | null;
  /** Instead of the map, on screen only. */
  readonly children: ReactNode;
}

/** The page itself: what an élu reads in two minutes. */
export function FicheSheet({ fiche, day, map, children }: Props) {
  return (
    <article className="fiche-sheet" data-density={ficheDensity(fiche)}>
      <header className="fiche-head">
        <p className="fiche-kicker">
          Diagnostic territorial de santé&nbsp;: l’essentiel au {formatDay(day)}
        </p>
        <h1>{fiche.nom}</h1>
        <p>{withoutName(fiche)}</p>
      </header>
      <div className="fiche-top">
        <div className="fiche-side">
          <KeyFigures figures={fiche.figures} />
          <section aria-labelledby="fiche-coverage">
            <h2 id="fiche-coverage">Contrat local de santé</h2>
            <p>{fiche.coverage}</p>
          </section>
        </div>
        <div className="fiche-map">{map ? <MapFigure map={map} /> : children}</div>
      </div>
      <div className="fiche-lists">
        <Points id="facts" list={fiche.facts} />
        <Points id="strengths" list={fiche.strengths} />
        <Points id="attention" list={fiche.attention} />
      </div>
      <footer className="fiche-foot">
        <section aria-labelledby="fiche-contacts">
          <h2 id="fiche-contacts">Qui contacter à l’ARS</h2>
          <ul>
            {fiche.contacts.map((line) => (
              <li key={line}>
                <Contact line={line} />
              </li>
            ))}
          </ul>
        </section>
        {fiche.remarks.length > 0 && (
          <section aria-labelledby="fiche-remarks">
            <h2 id="fiche-remarks">À savoir</h2>
            <ul>
              {fiche.remarks.map((remark) => (
                <li key={remark}>{remark}</li>
              ))}
            </ul>
          </section>
        )}
        <p className="fiche-source">{fiche.sources}</p>
      </footer>
    </article>
  );
}
