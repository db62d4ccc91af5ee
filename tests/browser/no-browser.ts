// Stands in for every browser test when NO_BROWSER=1, so that the report shows what is missing.
import { test } from "vitest";

// oxlint-disable-next-line vitest/no-disabled-tests
test.skip("tests dans le navigateur : non joués (NO_BROWSER=1)", () => {});
