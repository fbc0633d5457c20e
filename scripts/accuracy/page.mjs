/**
 * The page `docs/accuracy.md`, from what the evaluation tools found out.
 *
 * @param {object} measured
 * @param {Readonly<Record<string, import('eslint').Rule.RuleModule>>} measured.rules the rules of the plugin
 * @param {ReadonlyMap<string, { reported: number, silent: number }>} measured.cases of each rule's table
 * @param {object} measured.lint what evaluate-lint.mjs writes
 * @param {object} measured.codemod what evaluate-codemod.mjs writes
 */
export function accuracyPage({ rules, cases, lint, codemod }) {
  return [INTRODUCTION, onTheWhole(lint), byRule(rules, cases, lint.figures), byKind(lint.figures), ofCodemod(codemod), LIMITS].join('\n');
}

/** Fewer labels than this say nothing of what a rule misses. */
const ENOUGH = 10;

const INTRODUCTION = `# Accuracy

How often the rules and the codemod are right, and how much they find, on public code that was judged place by place,
apart from the rules. \`npm run accuracy\` writes this page; it needs the labels, the tools that compare with them,
and the labelled repositories.

**Precision** is the share of reports that are right, **recall** the share of misuse that is reported. Beside each share
stand the numbers it comes from and the lower bound of its 95 % Wilson interval: with few places the truth may be much
worse than the share. **Macro** is the mean over repositories, so that one large repository does not decide.

A place is *misuse*, *right as it is*, or *debatable*, where experts disagree: a report there counts neither way. A report
on misuse counts as right only where it is of the rule that names the code the judges expected. Each rule runs with its
default options, without types and without comments that disable it. Of a repository some places are judged and others not:
*elsewhere* counts the reports on places that nobody judged, which are read by hand when a rule changes.

The rules were made with these places in sight, so the figures flatter them. Half of the labelled repositories are held
back for that reason: they are not in these figures, nobody who works on the rules sees them, and rules that fit only the
code below are told by worse figures there.
`;

const LIMITS = `## What was not measured

- Tests, mocks, generated code and HTTP gateways: the places judged for the lint are in none of them. Those of the codemod
  are in every kind of file.
- A rule whose recall is not measured has fewer than ${ENOUGH} places of its misuse among the labels. What it is known to do is in
  its own cases, of which about half must stay without a report, and in what it says of
  [published packages](published-findings.md).
- Misuse that no one place shows, such as a code that another file turns into another, is not labelled.
- Options other than the defaults, the preset \`strict\`, and projects that name their wrappers in the
  [settings](settings.md).
`;

const repositories = (places) => new Set(places.map(({ repo }) => repo)).size;

function onTheWhole({ figures: { total, macro }, sites, unplaced }) {
  const counted = sites.filter(({ sampling }) => sampling !== 'purposive');
  const left = unplaced.length === 0 ? '' : ` Labels that could not be found again and are left out: ${unplaced.length}.`;
  return `## The rules together

${total.sites} places in ${repositories(counted)} repositories: ${total.misuse} misuse, ${total.ok} right, ${total.debatable} debatable.${left}

${table(
    ['', 'share', 'macro'],
    [
      ['precision', share(total.precisionStrict), macroShare(macro.precisionStrict)],
      ['recall', share(total.recallStrict), macroShare(macro.recallStrict)],
    ],
  )}
Reports on places that are right: ${total.falsePositives}. On debatable places: ${total.onDebatable}.
`;
}

function byRule(rules, cases, { byRule: figures }) {
  const rows = Object.keys(rules).map((rule) => {
    const own = cases.get(rule);
    return [rule, ...measuredOf(figures.find((each) => each.rule === rule)), `${own.reported} and ${own.silent}`];
  });
  return `## By rule

*Cases* are the rule's own: code that must be reported, and code that must not. \`no-raw-code\` reports what the codemod
rewrites, so its figures are below.

${table(['rule', 'right', 'wrong', 'debatable', 'elsewhere', 'precision', 'recall', 'cases'], rows)}`;
}

/** The cells of a rule; one that the labels say nothing of has none. */
function measuredOf(figures) {
  if (figures === undefined) return ['', '', '', '', 'not measured', 'not measured'];
  const { strict, lenient, falsePositives, onDebatable, unlabelled, precisionStrict, recall } = figures;
  return [
    strict,
    falsePositives + lenient - strict,
    onDebatable,
    unlabelled,
    precisionStrict.total === 0 ? 'not measured' : share(precisionStrict),
    recall.total < ENOUGH ? `not measured (${recall.total} of ${ENOUGH} places)` : share(recall),
  ];
}

function byKind({ byKind: kinds }) {
  const rows = kinds.map(({ kind, misuse, strict, recallStrict }) => [kind.replaceAll('-', ' '), misuse, strict, share(recallStrict)]);
  return `## By kind of misuse

${table(['kind', 'places', 'reported rightly', 'recall'], rows)}`;
}

function ofCodemod({ figures, labels }) {
  const { total, macro } = figures;
  const needs = labels.filter(({ outcome, site }) => outcome === 'right' && site.needs).map(({ site }) => site.needs);
  const ofConstants = needs.filter((each) => each.includes('--constants')).length;
  return `## The codemod

${total.labels} literals in ${repositories(labels)} repositories, ${total.wanted} of them status codes to be written by name: ${total.right} rewritten rightly
(${total.right - needs.length} at once, ${needs.length - ofConstants} with \`--add-dependency\`, ${ofConstants} with \`--constants\`), ${total.wrong} wrongly, ${total.undecided.hits} left undecided and said so, ${total.left} left alone. Rewrites of literals that nobody judged: ${total.unlabelledRewrites}.

${table(
    ['', 'share', 'macro'],
    [
      ['precision', share(total.precision), macroShare(macro.precision)],
      ['recall', share(total.recall), macroShare(macro.recall)],
      ['undecided', share(total.undecided), macroShare(macro.undecided)],
    ],
  )}
${figuresBy('what a reader needs to tell', figures.byDecidable)}
${figuresBy('shape', figures.byPattern)}
${figuresBy('place', figures.byPlace)}`;
}

function figuresBy(what, groups) {
  const rows = groups
    .filter(({ wanted, wrong }) => wanted > 0 || wrong > 0)
    .map(({ name, wanted, right, wrong, precision, recall }) => [name.replaceAll('-', ' '), wanted, right, wrong, share(precision), share(recall)]);
  return table([what, 'to rewrite', 'right', 'wrong', 'precision', 'recall'], rows);
}

const percent = (value) => `${(value * 100).toFixed(1)} %`;

/** `93.8 % (15 of 16, at least 71.7 %)`; nothing where there is nothing to divide by. */
const share = ({ hits, total, value, lower }) => (value === null ? '' : `${percent(value)} (${hits} of ${total}, at least ${percent(lower)})`);

const macroShare = ({ value, over }) => (value === null ? '' : `${percent(value)} over ${over} repositories`);

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('');
}
