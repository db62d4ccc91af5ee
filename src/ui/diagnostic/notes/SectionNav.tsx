import { useRef } from "react";
import { SECTION_TITLES, type SectionTitle } from "./section-titles";

/** Goes to a section of the notes: its heading takes the focus, so that Tab goes on from there. */
export function SectionNav() {
  const nav = useRef<HTMLElement>(null);
  const go = (title: SectionTitle): void => {
    const headings = nav.current?.parentElement?.querySelectorAll<HTMLElement>("h2") ?? [];
    const heading = [...headings].find(({ textContent }) => textContent === title);
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: "start" });
  };
  return (
    <nav className="notes-nav" aria-label="Parties de la parole du territoire" ref={nav}>
      {SECTION_TITLES.map((title) => (
        <button key={title} type="button" className="button button-plain" onClick={() => go(title)}>
          {title}
        </button>
      ))}
    </nav>
  );
}
