import { useId, useState } from "react";
import type { Atlas } from "@/domain/atlas";
import type { ArsRule } from "@/domain/perimetres/ars-rule";
import { checkRule, type RuleProblem } from "@/domain/perimetres/check-rule";
import { withoutRule, withRule } from "@/domain/perimetres/rules-in-force";
import { draftOf, ruleOf, typedOf, type RuleDraft } from "./rule-draft";
import { useAtlasState, useServices } from "../model/context";
import { VoisinagesForm } from "./VoisinagesForm";

const FIELDS: Record<RuleProblem["field"], string> = {
  minimum: "Population minimale",
  steps: "Palier d’ETP",
  ceilingPerEtp: "Plafond par ETP",
  durationYears: "Durée",
  unit: "Membres",
  source: "Source",
};

const KINDS: Record<RuleProblem["kind"], string> = {
  "not-a-number": "n’est pas un nombre",
  "not-positive": "doit être plus grand que 0",
  "not-whole": "doit être un nombre entier",
  "too-large": "est trop grand",
  "not-ascending": "doit être plus grand que le palier précédent",
  empty: "est vide",
  unknown: "n’est pas connu",
};

interface FormProps {
  readonly region: string;
  readonly nom: string;
  readonly rule: ArsRule | null;
  readonly isOwn: boolean;
  /** Told above the form, which is made anew when its rule changes. */
  readonly onSaid: (said: string) => void;
}

const LINES: readonly { readonly field: keyof RuleDraft; readonly label: string }[] = [
  { field: "minimum", label: "Population minimale (habitants)" },
  { field: "below", label: "Palier d’ETP\u00a0: en dessous de (habitants)" },
  { field: "etp", label: "ETP financés en dessous du palier" },
  { field: "etpAbove", label: "ETP financés au-dessus" },
  { field: "ceiling", label: "Plafond par ETP (euros)" },
  { field: "duration", label: "Durée du contrat (années)" },
  { field: "source", label: "Source\u00a0: document et citation (obligatoire)" },
];

function RuleForm({ region, nom, rule, isOwn, onSaid }: FormProps) {
  const { store } = useServices();
  const base = useId();
  const [draft, setDraft] = useState(() => draftOf(rule));
  const [problems, setProblems] = useState<readonly (RuleProblem & { readonly typed: string })[]>(
    [],
  );
  const save = () => {
    const made = ruleOf(draft, region, rule?.nom ?? `ARS ${nom}`, rule);
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
  return (
    <div className="perimetre-view">
      <h3>Règle de l’ARS, {nom}</h3>
      <p className="soft">
        {isOwn
          ? "Règle saisie par vous, à la place de celle de l’atlas."
          : rule
            ? "Règle de l’atlas. La modifier l’enregistre dans votre étude."
            : "Aucune règle chiffrée connue\u00a0: saisissez celle de votre ARS, avec sa source. Un champ vide se lit « la source n’en dit rien »."}
      </p>
      {LINES.map(({ field, label }) => (
        <div key={field} className="field">
          <label className="field-label" htmlFor={`${base}-${field}`}>
            {label}
          </label>
          {field === "source" ? (
            <textarea
              id={`${base}-${field}`}
              className="input"
              rows={5}
              value={draft[field]}
              onChange={({ target }) => setDraft({ ...draft, [field]: target.value })}
            />
          ) : (
            <input
              id={`${base}-${field}`}
              className="input"
              value={draft[field]}
              inputMode="decimal"
              onChange={({ target }) => setDraft({ ...draft, [field]: target.value })}
            />
          )}
        </div>
      ))}
      {problems.length > 0 && (
        <ul className="perimetre-warning" role="alert">
          {problems.map(({ field, kind, step, typed }, at) => (
            <li key={`${field} ${kind} ${step ?? ""} ${at}`}>
              {FIELDS[field]} {KINDS[kind]}
              {typed !== "" && `\u00a0: «\u00a0${typed}\u00a0»`}.
            </li>
          ))}
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

interface Props {
  readonly atlas: Atlas;
  readonly rules: readonly ArsRule[];
  readonly region: string | null;
}

/** The rule of an ARS: read, entered or changed by the user, always with its source. */
export function RulesView({ atlas, rules, region }: Props) {
  const { regions } = atlas;
  const own = useAtlasState(({ history }) => history.present.regles);
  const [asked, setAsked] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const id = useId();
  const code = asked ?? region ?? regions.zoning.codes[0] ?? "";
  const nom = regions.noms[regions.positionOf.get(code) ?? -1] ?? "";
  const rule = rules.find((each) => each.region === code) ?? null;
  const isOwn = own.some((each) => each.region === code);
  return (
    <>
      <div className="perimetre-view">
        <div className="field">
          <label className="field-label" htmlFor={id}>
            Région
          </label>
          <select
            id={id}
            className="input"
            value={code}
            onChange={({ target }) => {
              setSaid("");
              setAsked(target.value);
            }}
          >
            {regions.zoning.codes.map((each, at) => (
              <option key={each} value={each}>
                {regions.noms[at]}
              </option>
            ))}
          </select>
        </div>
      </div>
      <RuleForm
        key={`${code} ${JSON.stringify(rule)}`}
        region={code}
        nom={nom}
        rule={rule}
        isOwn={isOwn}
        onSaid={setSaid}
      />
      <p className="perimetre-view" role="status">
        {said}
      </p>
      <VoisinagesForm atlas={atlas} />
    </>
  );
}
