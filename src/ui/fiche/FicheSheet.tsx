import type { ReactNode, Ref } from "react";
import { FigureView } from "@/charts/FigureView";
import type { Figure } from "@/charts/figure";
import type { Day } from "@/domain/day";
import { formatDay } from "@/domain/words/french";
import type { Fiche } from "@/report/diagnostic/fiche/fiche";
import type { FicheFigure } from "@/report/diagnostic/fiche/fiche-figures";
import { shortened, type FichePoint } from "@/report/diagnostic/fiche/fiche-point";
import { FICHE_TITLES } from "@/report/diagnostic/fiche/fiche-titles";
import { isEmail } from "../territory/safe-url";
import type { FicheDensity } from "./use-density";

interface PartProps {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

const Part = ({ id, title, children }: PartProps) => (
  <section className={`fiche-part fiche-${id}`} aria-labelledby={`fiche-${id}`}>
    <h2 id={`fiche-${id}`}>{title}</h2>
    {children}
  </section>
);

/** Words of the user are whole on screen, and cut on paper where they would take the page. */
function Words({ words }: { readonly words: string }) {
  const short = shortened(words);
  if (short === words) return <span>{words}</span>;
  return (
    <>
      <span className="fiche-whole">{words}</span>
      <span className="fiche-cut">{short}</span>
    </>
  );
}

const Fact = ({ point: { kind, label, value, words } }: { readonly point: FichePoint }) => (
  <li>
    <strong className="fiche-kind">{kind}</strong>
    {label !== "" && (
      <span>
        {label}&nbsp;: <strong className="fiche-value">{value}</strong>
      </span>
    )}
    <Words words={words} />
  </li>
);

/** A figure in a line: its name, its value, région and France, what it means. */
const FigureLine = ({ figure }: { readonly figure: FicheFigure }) => (
  <div>
    <dt>{figure.label}</dt>
    <dd>
      <strong>{figure.value}</strong>
      {figure.beside !== "" && <span className="fiche-beside">{figure.beside}</span>}
      {figure.explanation !== "" && <span className="fiche-soft">{figure.explanation}</span>}
    </dd>
  </div>
);

const Figures = ({ figures }: { readonly figures: readonly FicheFigure[] }) => (
  <dl className="fiche-figures">
    {figures.map((figure) => (
      <FigureLine key={figure.key} figure={figure} />
    ))}
  </dl>
);

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

function Drawing({ figure, words }: { readonly figure: Figure; readonly words: string }) {
  return (
    <figure>
      <figcaption>
        {figure.title}
        {words !== "" && <span className="fiche-soft">{words}</span>}
      </figcaption>
      <FigureView figure={figure} />
      <p className="fiche-source">{figure.source}</p>
    </figure>
  );
}

const Contracts = ({ contracts }: Pick<Fiche, "contracts">) => (
  <>
    <p>{contracts.coverage}</p>
    {contracts.named.length > 0 && (
      <ul>
        {contracts.named.map(({ key, nom, words }) => (
          <li key={key}>
            <strong>{nom}</strong>&nbsp;: {words}
          </li>
        ))}
      </ul>
    )}
    {contracts.others !== "" && <p>{contracts.others}</p>}
  </>
);

const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul>
    {lines.map((line) => (
      <li key={line}>
        <Contact line={line} />
      </li>
    ))}
  </ul>
);

interface Props {
  readonly fiche: Fiche;
  /** Day of the sheet. */
  readonly day: Day;
  /** What access owes to the age of the doctors; null where it is not known. */
  readonly bars: Figure | null;
  /** Null: none to draw, or not there yet. */
  readonly map: { readonly figure: Figure; readonly words: string } | null;
  readonly density: FicheDensity;
  readonly ref?: Ref<HTMLElement>;
  /** Instead of the map, on screen only. */
  readonly children: ReactNode;
}

/** The page itself: what an élu reads in two minutes. */
export function FicheSheet({ fiche, day, bars, map, density, ref, children }: Props) {
  return (
    <article ref={ref} className="fiche-sheet" data-density={density}>
      <header className="fiche-head">
        <p className="fiche-kicker">
          {FICHE_TITLES.kicker.replace(" :", "\u00a0:")} {formatDay(day)}
        </p>
        <h1>{fiche.nom}</h1>
        <p>{withoutName(fiche)}</p>
      </header>
      <Part id="facts" title={FICHE_TITLES.facts}>
        {fiche.facts.length > 0 ? (
          <ul>
            {fiche.facts.map((point) => (
              <Fact key={point.key} point={point} />
            ))}
          </ul>
        ) : (
          <p>{fiche.noFact}</p>
        )}
      </Part>
      <div className="fiche-top">
        <div className="fiche-column">
          <Part id="access" title={FICHE_TITLES.access}>
            <Figures figures={fiche.access} />
          </Part>
          <Part id="ages" title={FICHE_TITLES.ages}>
            <Figures figures={fiche.ages} />
          </Part>
        </div>
        <div className="fiche-column">
          {bars && <Drawing figure={bars} words="" />}
          <div className="fiche-map">{map ? <Drawing {...map} /> : children}</div>
        </div>
      </div>
      <div className="fiche-contract">
        <Part id="coverage" title={FICHE_TITLES.contracts}>
          <Contracts contracts={fiche.contracts} />
        </Part>
        <Part id="recevabilite" title={FICHE_TITLES.recevabilite}>
          <Lines lines={fiche.recevabilite} />
        </Part>
      </div>
      <footer className="fiche-foot">
        <Part id="contacts" title={FICHE_TITLES.contacts}>
          <Lines lines={fiche.contacts} />
        </Part>
        {fiche.remarks.length > 0 && (
          <Part id="remarks" title={FICHE_TITLES.remarks}>
            <Lines lines={fiche.remarks} />
          </Part>
        )}
        <p className="fiche-source">{fiche.sources}</p>
      </footer>
    </article>
  );
}
