// A vitest reporter that closes a run with one plain line, `N passed, N failed`, over all projects together. Where
// TEST_COUNTS_FILE names a file, the counts go there instead: a caller that adds its own gates prints the line itself.

import { writeFileSync } from 'node:fs';

/** Counts tests; what breaks outside a test (a file that does not load, a hook, a stray rejection) counts as failed. */
function count(modules, unhandledErrors) {
  const counts = { passed: 0, failed: unhandledErrors.length };
  for (const module of modules) {
    for (const holder of [module, ...module.children.allSuites()]) {
      if (holder.errors().length > 0) counts.failed += 1;
    }
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed' || state === 'failed') counts[state] += 1;
    }
  }
  return counts;
}

export default class SummaryReporter {
  onTestRunEnd(modules, unhandledErrors) {
    const counts = count(modules, unhandledErrors);
    const file = process.env.TEST_COUNTS_FILE;
    if (file) writeFileSync(file, `${counts.passed} ${counts.failed}\n`);
    else process.stdout.write(`${counts.passed} passed, ${counts.failed} failed\n`);
  }
}
