import type { CodemodResult } from '@grpc-litmus/codemod';
import type { LintedPackage } from './lint-package.ts';
import type { PublishedPackage } from './packages.ts';

/** A package and what the tools say of it. */
export interface Examined {
  readonly published: PublishedPackage;
  readonly linted: LintedPackage;
  readonly rewritten: CodemodResult;
}

const INTRODUCTION = `# What the tools say of published packages

Reports of the preset \`all\`, and what the codemod would do, on code that others published to npm. The list is compared by
a test, so that a change of behaviour on real code is seen in review; each line was read against the source when it came
in. \`npm test -- --project published-findings --update\` writes it anew. The packages, and which part of each is read, are in
[packages/published-findings](../packages/published-findings).

Where a rule reports what is likely too, that is said; everything else is certain. *Passed over* counts the files that the
codemod leaves alone because a program wrote them, which for most packages is the compiler.
`;

/** The page `docs/published-findings.md`. */
export function document(examined: readonly Examined[]): string {
  return [INTRODUCTION, overview(examined), ...examined.filter(hasSomething).map(section)].join('\n');
}

function overview(examined: readonly Examined[]): string {
  const rows = examined.map(({ published: { name, version, part }, linted, rewritten }) => [
    `${name}@${version}`,
    part === '' ? 'all' : `\`${part}\``,
    linted.files,
    linted.findings.length,
    count(rewritten, 'rewrite'),
    count(rewritten, 'undecided'),
    rewritten.passedOver.length,
  ]);
  return table(['package', 'part', 'files', 'reports', 'rewrites', 'undecided', 'passed over'], rows);
}

const count = ({ sites }: CodemodResult, verdict: 'rewrite' | 'undecided'): number => sites.filter((site) => site.verdict === verdict).length;

const hasSomething = ({ linted, rewritten }: Examined): boolean => linted.findings.length > 0 || count(rewritten, 'rewrite') > 0;

function section({ published: { name, version }, linted, rewritten }: Examined): string {
  const reports = linted.findings.map(({ file, line, column, rule, isCertain, codes }) => [`${file}:${line}:${column}`, rule, isCertain ? '' : 'likely', codes.join(', ')]);
  const rewrites = rewritten.sites.flatMap(({ verdict, file, line, column, literal, replacement = '', needs }) =>
    verdict === 'rewrite' ? [[`${file}:${line}:${column}`, `\`${literal}\``, `\`${replacement}\`${needs ? `, once there is \`${needs.join('` and `')}\`` : ''}`]] : [],
  );
  return [
    `## ${name}@${version}\n`,
    ...(reports.length > 0 ? [table(['report', 'rule', 'confidence', 'codes'], reports)] : []),
    ...(rewrites.length > 0 ? [table(['rewrite', 'of', 'to'], rewrites)] : []),
  ].join('\n');
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('');
}
