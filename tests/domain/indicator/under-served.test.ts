import { expect, test } from "vitest";
import { UNDER_SERVED_APL } from "@/domain/indicator/under-served";

// DREES, « 6 millions de personnes vivent dans une zone sous-dense en médecins généralistes » (2021):
// less than 2.5 consultations by year and inhabitant.
test("the threshold is the one of the DREES", () => {
  expect(UNDER_SERVED_APL).toBe(2.5);
});
