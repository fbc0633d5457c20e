// The main job on a real service: what is wrong in examples/legacy-bookstore, what the codemod makes of it, and that
// the service behaves as before. Exits with 1 where it does not.

import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { codemod, colouredDiff } from './demo/codemod.mjs';
import { countByRule, findingsIn, printFindings } from './demo/findings.mjs';
import { changes, copyService, testOutcomes } from './demo/service.mjs';
import { heading, styled, wrapped } from './demo/terminal.mjs';

const service = fileURLToPath(new URL('../examples/legacy-bookstore', import.meta.url));
const plural = (count, thing) => `${count} ${thing}${count === 1 ? '' : 's'}`;

async function lint() {
  heading('1. What is wrong, where and why: eslint with the preset `recommended`');
  const findings = await findingsIn(service);
  printFindings(findings, service);
  console.log(`${plural(findings.length, 'finding')}:`);
  for (const [rule, count] of countByRule(findings)) console.log(`  ${String(count).padStart(3)}  ${rule}`);
  return findings;
}

function preview() {
  heading('2. What the codemod would rewrite: a dry run');
  console.log(colouredDiff(codemod(service).trimEnd()));
}

/** Rewrites a copy of the service and compares what its tests say. Returns whether nothing changed. */
function apply(copy) {
  heading("3. The rewrite on a copy, between two runs of the service's own tests");
  const before = testOutcomes(copy);
  console.log(`before: ${before.filter(({ passed }) => passed).length} of ${plural(before.length, 'test')} passed`);
  const { sites } = JSON.parse(codemod(copy, '--write', '--allow-dirty', '--report', 'json'));
  const rewritten = sites.filter(({ verdict }) => verdict === 'rewrite');
  const files = new Set(rewritten.map(({ file }) => file));
  console.log(`rewritten: ${plural(rewritten.length, 'literal')} in ${plural(files.size, 'file')}`);
  const after = testOutcomes(copy);
  console.log(`after: ${after.filter(({ passed }) => passed).length} of ${plural(after.length, 'test')} passed\n`);

  const changed = changes(before, after);
  const failed = before.filter(({ passed }) => !passed).map(({ name }) => `failed before anything was changed: ${name}`);
  for (const line of [...changed, ...failed]) console.log(wrapped(line, 0));
  const unchanged = changed.length === 0 && failed.length === 0;
  console.log(
    unchanged
      ? styled('green', 'Behaviour is unchanged: every test says the same before and after.')
      : styled('red', 'Behaviour is not proven unchanged.'),
  );
  return unchanged;
}

async function lintAgain(copy, findings) {
  heading('4. What is left');
  const left = await findingsIn(copy);
  console.log(`${plural(findings.length - left.length, 'finding')} gone, ${left.length} left:`);
  for (const [rule, count] of countByRule(left)) console.log(`  ${String(count).padStart(3)}  ${rule}`);
  const suggested = left.filter((finding) => finding.suggested).length;
  const advice = `Mending these changes what a client receives, so a person decides: an editor offers a suggestion for ${suggested} of them.`;
  if (left.length > 0) console.log(`\n${wrapped(advice, 0)}`);
}

console.log(`grpc-litmus on ${path.relative(process.cwd(), service) || '.'}: a gRPC service as it was written in 2017.`);
const findings = await lint();
preview();
const { copy, remove } = copyService(service);
try {
  if (apply(copy)) await lintAgain(copy, findings);
  else process.exitCode = 1;
} finally {
  remove();
}
