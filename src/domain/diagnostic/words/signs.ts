import { FALSE_DISCOVERY_RATE } from "../judgement";
import { isJudge, type BesideReference } from "../profile/compared-entries";

/** Signs of the tests in a table of figures; no sign: no test. Also those of the synthesis. */
export const TEST_SIGNS = { different: "●", similar: "≈" } as const;

/** What the test beside a reference shows, in a sign; empty without one, or where it does not judge. */
export function testSign({ entry, reading: { comparison } }: BesideReference): string {
  if (comparison.state !== "tested" || !isJudge(entry)) return "";
  const isDifferent =
    comparison.judgement !== "similar" && comparison.adjusted < FALSE_DISCOVERY_RATE;
  return isDifferent ? TEST_SIGNS.different : TEST_SIGNS.similar;
}

/** What holds for every line without a sign, and for mortality: said once at the head of a page. */
export const PROFILE_CAUTION =
  "Sans signe\u00a0: écart non testé, faute d’effectif publié ou parce que le chiffre vient du recensement par sondage\u00a0; il situe le territoire, sans plus. La mortalité et la prévention se jugent par rapport à la France.";

/** Legend of the tables of figures. */
export const SIGNS_LEGEND = `${TEST_SIGNS.different}\u00a0: différence significative, une fois les tests corrigés pour leur nombre. ${TEST_SIGNS.similar}\u00a0: test sans différence retenue, ce qui ne prouve pas l’égalité. ${PROFILE_CAUTION}`;
