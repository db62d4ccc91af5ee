import { expect, test } from "vitest";
import { failure, success, type Result } from "@/domain/result";

const half = (n: number): Result<number, string> =>
  n % 2 === 0 ? success(n / 2) : failure(`${n} is odd`);

test("a result is a value or a problem, told apart by `ok`", () => {
  expect(half(4)).toEqual({ ok: true, value: 2 });
  expect(half(3)).toEqual({ ok: false, problem: "3 is odd" });
});
