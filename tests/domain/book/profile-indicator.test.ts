import { expect, test } from "vitest";
import { profileIndicator } from "@/domain/book/profile-indicator";
import { realFigures } from "../diagnostic/real-profile";

const { indicators } = (await realFigures()).files.catalogue;
const of = (id: string) =>
  profileIndicator(
    indicators.find((each) => each.id === id)!,
    2023,
  );

test("a count becomes a rate, the rest stays what it is", () => {
  expect(of("nombre_deces").indicator.id).toBe("taux_nombre_deces");
  expect(of("nombre_deces").published.id).toBe("nombre_deces");
  expect(of("nombre_deces").rate?.count).toBe("nombre_deces");
  expect(of("population")).toMatchObject({ rate: null, isComputed: true });
  expect(of("apl_mg")).toMatchObject({ rate: null, isComputed: false });
});
