import type { LiteralAccount, ProjectAccount } from '@grpc-litmus/core';
import { clipped, indented, labelled } from '../page.ts';
import type { Colours } from '../page.ts';
import { circumstancesInWords, codeInWords, messageInWords, operandInWords } from './print-evidence.ts';
import { judgementInWords, noteInWords } from './print-judgement.ts';
import type { Why } from './why-of.ts';

/** The answer for people: what it comes to first, then what was read. */
export function printed(why: Why, colours: Colours): string {
  const { file, line, text, sites, comparisons, literals, notes, nothing, project } = why;
  const sections = [
    [colours.underline(`${file}:${line}`), `  ${colours.cyan(clipped(text, 2))}`],
    ...sites.map((site) => siteSection(site, line, colours)),
    ...comparisons.map((comparison) => comparisonSection(comparison, colours)),
    ...notes.map((note) => [colours.bold('Beside the code'), ...noteInWords(note, colours)]),
    ...literals.map((literal) => literalSection(literal, colours)),
    nothing ? nothingSection(nothing, colours) : [],
    projectSection(project, colours),
  ];
  return sections
    .filter((section) => section.length > 0)
    .map((section) => section.join('\n'))
    .join('\n\n');
}

function siteSection(site: Why['sites'][number], line: number, colours: Colours): readonly string[] {
  const { conclusion, judgements, codes, impliedCode, dialect, knownBy, handler, message, gaps } = site;
  const [code] = codes;
  const isJudged = judgements.some(({ supersededBy }) => supersededBy === null);
  return [
    colours.bold(indented(conclusion, 0)),
    ...judgements.flatMap((judgement) => judgementInWords(judgement, colours)),
    ...(!isJudged && codes.length === 1 && code?.means ? labelled('its test', [`${code.litmus ?? ''} Then ${code.means} is right.`], colours) : []),
    ...labelled(isJudged ? '' : 'unknown', isJudged ? [] : gaps, colours),
    '',
    'What was read',
    ...labelled(`line ${site.place.line}`, site.place.line === line ? [] : [clipped(site.text, 12)], colours),
    ...labelled('code', codes.map(codeInWords), colours),
    ...labelled('code', codes.length === 0 && impliedCode !== null ? [`none is given; ${impliedCode} goes out`] : [], colours),
    ...labelled('raised', dialect && knownBy !== null ? [`with ${dialect.title}: ${knownBy}`] : [], colours),
    ...labelled('function', [functionInWords(site)], colours),
    ...labelled('handler', handler && handler.place.line !== site.function?.place.line ? [`\`${handler.name ?? 'a function'}\` around it (line ${handler.place.line})`] : [], colours),
    ...labelled('text', message ? messageInWords(message) : site.kind === 'judged' ? [] : ['none that can be read here'], colours),
    ...circumstancesInWords(site, colours),
  ];
}

function functionInWords({ function: around, handler }: Why['sites'][number]): string {
  if (!around) return 'none: it stands at the top of the file';
  const name = around.name === null ? 'without a name' : `\`${around.name}\``;
  const callback = around.callbackOf === null ? '' : `, given to \`${around.callbackOf}\``;
  const isHandler = handler?.place.line === around.place.line;
  const role = isHandler ? `: a handler, for ${handler.because}` : handler ? '' : '; nothing shows that it is a handler';
  return `${name} (line ${around.place.line})${callback}${role}`;
}

function comparisonSection({ conclusion, judgements, code, other, error }: Why['comparisons'][number], colours: Colours): readonly string[] {
  return [
    colours.bold(indented(conclusion, 0)),
    ...judgements.flatMap((judgement) => judgementInWords(judgement, colours)),
    ...labelled('code', [codeInWords(code)], colours),
    ...labelled('against', operandInWords(other), colours),
    ...labelled('whose', error ? [`${error.because}${error.only ? '' : ', but may be something else'}`] : [], colours),
  ];
}

function literalSection({ literal, code, verdict, reason, replacement, evidence }: LiteralAccount, colours: Colours): readonly string[] {
  const conclusion = {
    rewrite: `\`${literal}\` is ${code}; the codemod writes \`${replacement ?? ''}\`.`,
    skip: `\`${literal}\` stays: ${reason}.`,
    undecided: `\`${literal}\` may be ${code}; it stays while that is not sure.`,
  }[verdict];
  const told = (speaks: 'for' | 'against'): readonly string[] =>
    evidence.filter((each) => each.speaks === speaks).map(({ because, strength }) => `${because} (${strength})`);
  return [
    colours.bold(indented(conclusion, 0)),
    ...labelled('rule', verdict === 'rewrite' ? ['no-raw-code reports it'] : [], colours),
    ...labelled('for it', told('for'), colours),
    ...labelled('against', told('against'), colours),
  ];
}

function nothingSection({ because, nearest }: NonNullable<Why['nothing']>, colours: Colours): readonly string[] {
  return [
    colours.bold(indented(because, 0)),
    ...nearest.flatMap(({ line, text }) => labelled(`line ${line}`, [clipped(text, 12)], colours)),
  ];
}

function projectSection({ packageJson, library, dependencies, namesGrpc, imports, wrappers }: ProjectAccount, colours: Colours): readonly string[] {
  const known = Object.entries(dependencies).map((entry) => entry.join(' '));
  const manifest = packageJson
    ? known.length > 0 ? known.join(', ') : `depends on no gRPC library that is known${namesGrpc ? ', but on a package with gRPC in its name' : ''}`
    : 'no package.json was found, so nothing is concluded from what is not there';
  return [
    'What was known of the project',
    ...labelled('imports', [imports.length > 0 ? imports.map(({ title }) => title).join(', ') : 'no gRPC library that is known'], colours),
    ...labelled('package', [manifest, ...(library === null ? [] : [`the file is one of ${library} itself`])], colours),
    ...labelled('wrappers', wrappers.length > 0 ? [wrappers.join(', ')] : [], colours),
  ];
}
