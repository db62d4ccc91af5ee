import { useId, type ReactNode } from "react";
import type { SectionTitle } from "./section-titles";

interface Props {
  readonly title: SectionTitle;
  readonly hint?: string;
  readonly children: ReactNode;
}

/** A part of the notes under its title. */
export function NoteSection({ title, hint, children }: Props) {
  const id = useId();
  return (
    <section className="notes-section" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {hint && <p className="note-hint">{hint}</p>}
      {children}
    </section>
  );
}
