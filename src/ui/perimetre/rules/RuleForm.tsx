import { useId, useState } from "react";
import { RULE_UNITS, type ArsRule, type RuleUnit } from "@/domain/perimetres/rule/ars-rule";
import {
  checkRule,
  RULE_FIELDS,
  type RuleField,
  type RuleProblem,
} from "@/domain/perimetres/rule/check-rule";
import { withoutRule, withRule } from "@/domain/perimetres/rule/rules-in-force";
import { draftOf, isSaid, ruleOf, typedOf, withStep, type RuleDraft } from "./rule-draft";
import { useServices } from "../../model/context";

const FIELDS: Record<RuleField, string> = {
  minimum: "Population minimale",
  steps: "Paliers d’ETP",
  ceilingPerEtp: "Plafond par ETP",
  cofinancing: "Cofinancement",
  durationYears: "Durée du contrat",
  unit: "Membres admis",
};

const UNITS: Record<Exclude<RuleField, "steps" | "unit" | "cofinancing">, string> = {
  minimum: "habitants",
  ceilingPerEtp: "euros",
  durationYears: "années",
};

const MEMBERS: Record<RuleUnit, string> = {
  epci: "EPCI seulement",
  "commune-ou-epci": "communes ou EPCI",
};

const KINDS: Record<RuleProblem["kind"], string> = {
  "not-a-number": "n’est pas un nombre",
  "not-positive": "doit dépasser 0",
  "not-whole": "doit être un nombre entier",
  "too-large": "dépasse toute valeur plausible",
  "not-ascending": "doit dépasser celle du palier précédent",
  empty: "est vide",
  unknown: "n’est pas connu",
  "no-source": "manque\u00a0: écrivez le document et la phrase d’où vient ce chiffre",
};

/** More steps than any source gives. */
const MOST_STEPS = 10;

/** « Palier 2 : le nombre d’ETP n’est pas un nombre : « abc ». » */
function problemWords(problem: RuleProblem, typed: string): string {
  const { field, step, part } = problem;
  const ofStep = `Palier ${(step ?? 0) + 1}\u00a0: ${part === "below" ? "la limite" : "le nombre d’ETP"}`;
  const ofField = step === undefined ? FIELDS[field] : ofStep;
  const subject =
    problem.kind === "no-source" ? `La source de «\u00a0${FIELDS[field]}\u00a0»` : ofField;
  const kind = problem.kind === "not-a-number" && typed === "" ? "empty" : problem.kind;
  const quoted = typed === "" ? "" : `\u00a0: «\u00a0${typed}\u00a0»`;
  const advice = kind === "not-a-number" ? " Écrivez par exemple 50\u00a0000 ou 0,5." : "";
  return `${subject} ${KINDS[kind]}${quoted}.${advice}`;
}

interface FieldProps {
  readonly id: string;
  readonly draft: RuleDraft;
  readonly isWrong: boolean;
  readonly onChange: (draft: RuleDraft) => void;
}

function Steps({ id, draft, isWrong, onChange }: FieldProps) {
  const { steps } = draft;
  const last = steps.length - 1;
  const edit = (at: number, patch: Partial<RuleDraft["steps"][number]>) =>
    onChange({
      ...draft,
      steps: steps.map((step, i) => (i === at ? { ...step, ...patch } : step)),
    });
  return (
    <>
      <ol className="perimetre-steps">
        {steps.map((step, at) => (
          // Steps have no identity but their place.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at}>
            {at < last ? (
              <span aria-hidden="true">moins de</span>
            ) : (
              <span aria-hidden="true" className="perimetre-step-last">
                {last > 0 ? "au-delà" : "quelle que soit la taille"}
              </span>
            )}
            {at < last && (
              <input
                className="input"
                aria-label={`Palier ${at + 1}\u00a0: en dessous de (habitants)`}
                aria-invalid={isWrong}
                placeholder="habitants"
                inputMode="decimal"
                value={step.below}
                onChange={({ target }) => edit(at, { below: target.value })}
              />
            )}
            <input
              id={at === 0 ? id : undefined}
              className="input"
              aria-label={`Palier ${at + 1}\u00a0: ETP financés`}
              aria-invalid={isWrong}
              placeholder="ETP"
              inputMode="decimal"
              value={step.etp}
              onChange={({ target }) => edit(at, { etp: target.value })}
            />
            <span aria-hidden="true">ETP</span>
            {at < last && (
              <button
                type="button"
                className="button button-plain"
                aria-label={`Retirer le palier ${at + 1}`}
                onClick={() => onChange({ ...draft, steps: steps.filter((_, i) => i !== at) })}
              >
                ×
              </button>
            )}
          </li>
        ))}
      </ol>
      <button
        type="button"
        className="button"
        disabled={steps.length >= MOST_STEPS}
        onClick={() => onChange(withStep(draft))}
      >
        Ajouter un palier
      </button>
    </>
  );
}

function Value({ field, ...props }: FieldProps & { readonly field: RuleField }) {
  const { id, draft, isWrong, onChange } = props;
  if (field === "steps") return <Steps {...props} />;
  const common = {
    id,
    className: "input",
    "aria-invalid": isWrong,
    value: draft[field],
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      onChange({ ...draft, [field]: target.value }),
  };
  if (field === "unit")
    return (
      <select {...common}>
        <option value="">la source n’en dit rien</option>
        {RULE_UNITS.map((unit) => (
          <option key={unit} value={unit}>
            {MEMBERS[unit]}
          </option>
        ))}
      </select>
    );
  return field === "cofinancing" ? (
    <textarea {...common} rows={2} />
  ) : (
    <input {...common} inputMode="decimal" />
  );
}

/** Source of a field, or the key that takes over the one above. */
function Source({
  field,
  id,
  draft,
  isWrong,
  onChange,
}: FieldProps & { readonly field: RuleField }) {
  const write = (source: string) =>
    onChange({ ...draft, sources: { ...draft.sources, [field]: source } });
  const above = RULE_FIELDS.slice(0, RULE_FIELDS.indexOf(field)).findLast(
    (other) => isSaid(draft, other) && draft.sources[other].trim() !== "",
  );
  return (
    <>
      <label className="field-label" htmlFor={id}>
        Source{"\u00a0"}: document et citation{" "}
        <span className="visually-hidden">({FIELDS[field]})</span>
      </label>
      <textarea
        id={id}
        className="input"
        rows={3}
        aria-invalid={isWrong}
        value={draft.sources[field]}
        onChange={({ target }) => write(target.value)}
      />
      {above && draft.sources[field].trim() === "" && (
        <button type="button" className="button" onClick={() => write(draft.sources[above])}>
          Même source que «{"\u00a0"}
          {FIELDS[above]}
          {"\u00a0"}»
        </button>
      )}
    </>
  );
}

interface Props {
  readonly region: string;
  readonly nom: string;
  readonly rule: ArsRule | null;
  readonly isOwn: boolean;
  /** The atlas has a rule for the région. */
  readonly isEmbedded: boolean;
  /** A field was changed: the form must stay, whatever perimeter is opened meanwhile. */
  readonly onTyped: () => void;
  /** Told above the form, which is made anew when its rule changes. */
  readonly onSaid: (said: string) => void;
}

/** The rule of an ARS in fields: what it says, each with where that is written. */
export function RuleForm({ region, nom, rule, isOwn, isEmbedded, onTyped, onSaid }: Props) {
  const { store } = useServices();
  const base = useId();
  const [draft, setDraft] = useState(() => draftOf(rule));
  const [problems, setProblems] = useState<readonly (RuleProblem & { readonly typed: string })[]>(
    [],
  );
  const edit = (next: RuleDraft) => {
    setDraft(next);
    onTyped();
  };
  const save = () => {
    const made = ruleOf(draft, region, rule?.nom ?? `ARS ${nom}`);
    const found = checkRule(made);
    setProblems(found.map((one) => ({ ...one, typed: typedOf(one, draft) })));
    onSaid("");
    if (found.length > 0) return;
    const { history, change } = store.getState();
    change({ regles: withRule(history.present.regles, made) });
    onSaid("Règle enregistrée dans l’étude. Ctrl+Z l’annule.");
  };
  const reset = () => {
    const { history, change } = store.getState();
    change({ regles: withoutRule(history.present.regles, region) });
    onSaid("Règle retirée de l’étude. Ctrl+Z l’annule.");
  };
  const isWrong = (field: RuleField, ofSource: boolean) =>
    problems.some((one) => one.field === field && (one.kind === "no-source") === ofSource);
  return (
    <div className="perimetre-view">
      <h3>Règle de l’ARS, {nom}</h3>
      <p className="soft">
        {isOwn
          ? `Règle saisie par vous${isEmbedded ? ", à la place de celle de l’atlas" : ""}.`
          : rule
            ? "Règle de l’atlas. La modifier l’enregistre dans votre étude."
            : "Aucune règle chiffrée connue\u00a0: saisissez celle de votre ARS, avec sa source. Un champ vide se lit «\u00a0la source n’en dit rien\u00a0»."}
      </p>
      {RULE_FIELDS.map((field) => {
        const common = { field, draft, onChange: edit };
        const id = `${base}-${field}`;
        return (
          <div key={field} className="field perimetre-rule-field">
            <label className="field-label" htmlFor={id}>
              {FIELDS[field]}
              {field in UNITS && ` (${UNITS[field as keyof typeof UNITS]})`}
            </label>
            <Value {...common} id={id} isWrong={isWrong(field, false)} />
            {isSaid(draft, field) && (
              <Source {...common} id={`${id}-source`} isWrong={isWrong(field, true)} />
            )}
          </div>
        );
      })}
      {problems.length > 0 && (
        <ul className="perimetre-warning" role="alert">
          {problems.map(({ typed, ...problem }) => {
            const words = problemWords(problem, typed);
            return <li key={words}>{words}</li>;
          })}
        </ul>
      )}
      <p className="perimetre-keys">
        <button type="button" className="button button-primary" onClick={save}>
          Enregistrer la règle
        </button>
        {isOwn && (
          <button type="button" className="button" onClick={reset}>
            Retirer ma règle
          </button>
        )}
      </p>
    </div>
  );
}
