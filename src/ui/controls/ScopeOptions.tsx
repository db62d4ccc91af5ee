import { FRANCE, scopeChoices, type ScopeChoice } from "@/domain/geography/scope";

/** Codes of régions above 10 are in metropolitan France. */
const isOverseas = ({ code }: ScopeChoice): boolean => Number(code) < 10;

/** A région, then those of before 2016 that make it up, set a little to the right. */
function Choices({ choices }: { readonly choices: readonly ScopeChoice[] }) {
  return choices.flatMap(({ code, nom, former }) => [
    <option key={code} value={code}>
      {nom}
    </option>,
    ...former.map((each) => (
      <option key={each.code} value={each.code}>
        {`\u00a0\u00a0\u00a0${each.nom} (avant 2016)`}
      </option>
    )),
  ]);
}

/** What a map may show: France, a région, or a former région under the one that holds it. */
export function ScopeOptions({
  regions,
}: {
  readonly regions: Parameters<typeof scopeChoices>[0] | null;
}) {
  const choices = regions ? scopeChoices(regions) : [];
  return (
    <>
      <option value={FRANCE}>France entière</option>
      <optgroup label="Métropole">
        <Choices choices={choices.filter((choice) => !isOverseas(choice))} />
      </optgroup>
      <optgroup label="Outre-mer">
        <Choices choices={choices.filter(isOverseas)} />
      </optgroup>
    </>
  );
}
