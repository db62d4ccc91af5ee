import { expect, test } from "vitest";
import type { MemberOutcome } from "@/domain/group/edit-members";
import { memberWords } from "@/domain/group/member-words";
import type { TerritoryRef } from "@/domain/geography/territory";

const DAOULAS: TerritoryRef = { level: "commune", code: "29043" };
const EPCI: TerritoryRef = { level: "epci", code: "242900801" };
const nomOf = ({ level }: TerritoryRef) => (level === "epci" ? "CA de Landerneau" : "Daoulas");

test.each<[MemberOutcome, TerritoryRef, string | null]>([
  [{ kind: "added" }, DAOULAS, null],
  [{ kind: "removed" }, EPCI, null],
  [{ kind: "listed" }, DAOULAS, "Daoulas est déjà dans le périmètre."],
  [
    { kind: "inside", epci: EPCI },
    DAOULAS,
    "Daoulas est déjà dans le périmètre\u00a0: cette commune fait partie de CA de Landerneau.",
  ],
  [
    { kind: "absorbed", communes: 1 },
    EPCI,
    "CA de Landerneau prend la place d’une de ses communes.",
  ],
  [
    { kind: "absorbed", communes: 3 },
    EPCI,
    "CA de Landerneau prend la place de 3 de ses communes.",
  ],
  [
    { kind: "gathered", epci: EPCI },
    DAOULAS,
    "Toutes les communes de CA de Landerneau sont là\u00a0: l’EPCI prend leur place.",
  ],
  [
    { kind: "split", epci: EPCI, communes: 21 },
    DAOULAS,
    "Daoulas quitte le périmètre\u00a0: le reste de CA de Landerneau y demeure, commune par commune.",
  ],
  [{ kind: "absent" }, DAOULAS, "Daoulas n’est pas dans le périmètre."],
  [
    { kind: "refused" },
    DAOULAS,
    "Ce territoire ne s’ajoute pas\u00a0: un périmètre se compose d’EPCI et de communes.",
  ],
])("%j", (outcome, ref, words) => {
  expect(memberWords(ref, outcome, nomOf)).toBe(words);
});
