// Usage: node .ci/closing-line.mjs <vitest JSON report>. Prints the totals of the run, alone on a
// line; status 1 when a test failed or when the tests did not run.
import { existsSync, readFileSync } from "node:fs";

const path = process.argv[2];
const report =
  path !== undefined && existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
if (report === undefined || report.testResults.length === 0) {
  console.log("tests: not run");
  process.exit(1);
}
// A file that does not even load holds no failed test, but is a failure.
const unloaded = report.testResults.filter(
  ({ status, assertionResults }) =>
    status === "failed" && !assertionResults.some((test) => test.status === "failed"),
).length;
const failed = report.numFailedTests + unloaded;
const skipped = report.numPendingTests + report.numTodoTests;
if (skipped > 0) console.log(`${skipped} tests not played (skipped or to do)`);
console.log(`tests: ${report.numPassedTests} passed, ${failed} failed`);
process.exit(failed === 0 && report.success ? 0 : 1);
