import { useId, useState } from "react";
import type { Atlas } from "@/domain/geography/atlas";
import type { ArsRule } from "@/domain/perimetres/rule/ars-rule";
import { useAtlasState } from "../../model/context";
import { RuleForm } from "./RuleForm";
import { VoisinagesForm } from "./VoisinagesForm";

interface Props {
  readonly atlas: Atlas;
  readonly rules: readonly ArsRule[];
  readonly region: string | null;
  /** Codes of the régions whose rule comes with the atlas. */
  readonly embedded: ReadonlySet<string>;
}

/** The rule of an ARS: read, entered or changed by the user, always with its source. */
export function RulesView({ atlas, rules, region, embedded }: Props) {
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
        isEmbedded={embedded.has(code)}
        onTyped={() => setAsked(code)}
        onSaid={setSaid}
      />
      <p className="perimetre-view" role="status">
        {said}
      </p>
      <VoisinagesForm atlas={atlas} />
    </>
  );
}
