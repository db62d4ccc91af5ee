import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { ROOT } from "./project-files";

const MOST_CHARACTERS = 72;

/** Last commit of before the rule. */
const BEFORE_THE_RULE = "263cf5c46781";

const git = (...args: readonly string[]): string =>
  execFileSync("git", [...args], {
    cwd: ROOT,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });

const tooLong = (subjects: readonly string[]): string[] =>
  subjects.filter((subject) => subject.length > MOST_CHARACTERS);

/** Subjects since the rule; null where the clone is too shallow to tell. */
function recentSubjects(): string[] | null {
  const list = (range: string): string[] =>
    git("log", "--no-merges", "--format=%s", range)
      .split("\n")
      .filter((line) => line !== "");
  try {
    git("merge-base", "--is-ancestor", BEFORE_THE_RULE, "HEAD");
    return list(`${BEFORE_THE_RULE}..HEAD`);
  } catch {
    return null;
  }
}

test("the subject of a commit holds in 72 characters", () => {
  const planted = ["fix(map): a dot", `fix(map): ${"é".repeat(62)}`, `fix(map): ${"é".repeat(63)}`];
  expect(tooLong(planted)).toEqual(planted.slice(2));
  const subjects = recentSubjects();
  if (subjects === null)
    console.log(`subjects not read: this clone does not hold ${BEFORE_THE_RULE}`);
  expect(tooLong(subjects ?? [])).toEqual([]);
});
