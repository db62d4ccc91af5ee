import { useId } from "react";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import { isArea } from "@/domain/diagnostic/reference";
import { formatList, formatNumber, plural } from "@/domain/words/french";
import { levelName } from "@/domain/words/level-name";
import type { Confidence } from "@/stats/interval";
import { useNotes } from "../notes/use-notes";

/** « 50 011 habitants (2023), 22 communes, Finistère ». */
function identityOf({
  population,
  populationDate,
  inside,
  departements,
  subject,
}: Diagnostic): string {
  const people = `${plural(population, "habitant", "habitants")} (${populationDate})`;
  const communes = plural(inside.communes.length, "commune", "communes");
  const where = isArea(subject.level) ? [] : departements;
  const kind =
    subject.level === "perimetre"
      ? `périmètre de ${plural(subject.members.length, "membre", "membres")}`
      : levelName(subject.level).one;
  return [
    kind,
    people,
    ...(subject.level === "commune" ? [] : [communes]),
    ...(where.length > 0 ? [formatList(where.map(({ nom }) => nom))] : []),
  ].join(" · ");
}

const CONFIDENCES: readonly { readonly value: Confidence; readonly label: string }[] = [
  { value: 0.95, label: "95\u00a0%" },
  { value: 0.998, label: "99,8\u00a0% (listes longues)" },
];

/** Choices that change every comparison. */
function Choices({ diagnostic }: { readonly diagnostic: Diagnostic }) {
  const { write } = useNotes(diagnostic.subject.key);
  const referenceId = useId();
  const confidenceId = useId();
  const { profile, comparables } = diagnostic;
  const offered = profile.references.filter(
    ({ isSelf, kind }) => !isSelf && (kind !== "comparables" || comparables.neighbours.length > 0),
  );
  return (
    <div className="diag-choices">
      <div className="field">
        <label className="field-label" htmlFor={referenceId}>
          Comparer à
        </label>
        <select
          id={referenceId}
          className="input"
          value={profile.reference.key}
          onChange={({ target }) => write({ reference: target.value })}
        >
          {profile.reference.isSelf && (
            <option value={profile.reference.key}>{profile.reference.nom} (lui-même)</option>
          )}
          {offered.map(({ key, nom, kind }) => (
            <option key={key} value={key}>
              {kind === "comparables" ? `${comparables.neighbours.length} ${nom}` : nom}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label className="field-label" htmlFor={confidenceId}>
          Intervalles à
        </label>
        <select
          id={confidenceId}
          className="input"
          value={String(profile.confidence)}
          onChange={({ target }) => write({ confidence: Number(target.value) as Confidence })}
        >
          {CONFIDENCES.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

/** Who the subject is, what it is compared with, and what must be known before reading. */
export function SubjectHeader({ diagnostic }: { readonly diagnostic: Diagnostic }) {
  const { subject, remarks, profile } = diagnostic;
  return (
    <header className="diag-header">
      <div className="diag-title">
        <h1>{subject.nom || "Périmètre sans nom"}</h1>
        <p>{identityOf(diagnostic)}</p>
      </div>
      <Choices diagnostic={diagnostic} />
      {remarks.length > 0 && (
        <ul className="diag-remarks">
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
      <p className="small soft diag-tests">
        {profile.tests === 0
          ? "Aucun des chiffres publiés ici n’a d’intervalle\u00a0: le profil donne des positions, pas de jugement."
          : `${plural(profile.tests, "comparaison testée", "comparaisons testées")} sur ${formatNumber(profile.themes.reduce((sum, { entries }) => sum + entries.length, 0))} indicateurs, corrigées ensemble (Benjamini-Hochberg, 5\u00a0%).`}
      </p>
    </header>
  );
}
