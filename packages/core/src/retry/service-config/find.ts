import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../../ast/node.ts';
import { calledName, keyName, memberName, propertyOf } from '../../ast/static-name.ts';
import { settled, unwrap } from '../../ast/unwrap.ts';
import { valueBehind } from '../../names/value-behind.ts';
import type { Reading } from '../../source/reading.ts';
import type { ConfigUse } from './check.ts';
import type { ConfigValue } from './config-value.ts';
import { configOfCode } from './from-code.ts';
import { configOfText } from './from-json.ts';
import { literalText } from './literal-text.ts';
import type { ConfigProblem } from './problem.ts';
import { problemAt } from './found.ts';
import { isServiceConfig } from './recognise.ts';

/** A service config of a program. */
export interface FoundConfig {
  readonly config: ConfigValue;
  readonly use: ConfigUse;
  /** Whether it stands in a literal, as JSON. */
  readonly inText: boolean;
}

/** The service configs that a program is written with, and what is wrong with how it hands them over. */
export function serviceConfigsIn(reading: Reading): { readonly configs: readonly FoundConfig[]; readonly problems: readonly ConfigProblem[] } {
  if (!/service_config|method_?config/i.test(reading.source.text)) return { configs: [], problems: [] };
  const configs: FoundConfig[] = [];
  const problems: ConfigProblem[] = [];
  const seen = new Set<string>();
  const add = (config: ConfigValue, use: ConfigUse, inText = false): void => {
    const place = config.range.join('-');
    if (!seen.has(place)) configs.push({ config, use, inText });
    seen.add(place);
  };
  for (const { value, options } of handedOver(reading)) {
    const use: ConfigUse = { attemptsLimit: limitIn(options) };
    const given = valueBehind(reading.names, value);
    if (given.type === 'ObjectExpression') {
      problems.push(notStringified(value, given));
      add(configOfCode(reading, given), use);
    } else if (given.type === 'TemplateLiteral' || (given.type === 'Literal' && typeof given.value === 'string')) {
      const config = configOfText(literalText(given, reading.source.text));
      if (config.kind === 'no JSON') problems.push(problemAt({ range: config.range, inner: config.range }, 'throws', 'this is not valid JSON from here on'));
      else add(config, use, true);
    } else {
      const stringified = stringifiedBy(given);
      if (stringified) add(configOfCode(reading, stringified), use);
    }
  }
  for (const object of reading.nodes.of('ObjectExpression')) {
    if (!object.properties.some((each) => each.type === 'Property' && /^method_?configs?$/i.test(keyName(each) ?? ''))) continue;
    const config = configOfCode(reading, object);
    if (isServiceConfig(config)) add(config, { attemptsLimit: 'unknown' });
  }
  return { configs, problems };
}

const OPTION = 'grpc.service_config';

interface HandedOver {
  readonly value: Node;
  readonly options: TSESTree.ObjectExpression | undefined;
}

/** `{ 'grpc.service_config': … }` and `options['grpc.service_config'] = …` */
const handedOver = (reading: Reading): readonly HandedOver[] => [
  ...reading.nodes.of('Property').flatMap((each) => (keyName(each) === OPTION && each.parent.type === 'ObjectExpression' ? { value: each.value, options: each.parent } : [])),
  ...reading.nodes.of('AssignmentExpression').flatMap(({ left, right }) => (left.type === 'MemberExpression' && memberName(left) === OPTION ? { value: right, options: undefined } : [])),
];

/** What the options of the channel say of how many attempts a policy may have. */
function limitIn(options: TSESTree.ObjectExpression | undefined): ConfigUse['attemptsLimit'] {
  if (!options) return 'unknown';
  if (propertyOf(options, 'grpc-node.retry_max_attempts_limit')) return 'raised';
  return options.properties.every((each) => each.type === 'Property' && keyName(each) !== undefined) ? 'usual' : 'unknown';
}

function notStringified(value: Node, object: TSESTree.ObjectExpression): ConfigProblem {
  const [start, end] = value.range;
  const offer = [{ replacement: 'JSON.stringify(…)', edits: [{ range: [start, start], text: 'JSON.stringify(' }, { range: [end, end], text: ')' }] } as const];
  const [from] = object.range;
  const span = unwrap(value) === object ? { range: [from, from + 1] as const, inner: value.range } : { range: value.range, inner: value.range };
  return problemAt(span, 'throws', `\`${OPTION}\` is a JSON string, and this is an object`, { offer });
}

/** What is written as JSON: `JSON.stringify(config)`, also with indentation. */
function stringifiedBy(node: Node): Node | undefined {
  const inner = settled(node);
  if (inner.type !== 'CallExpression' || calledName(inner) !== 'stringify') return undefined;
  const [value, replacer] = inner.arguments;
  const isWhole = !replacer || (replacer.type === 'Literal' && replacer.value === null) || (replacer.type === 'Identifier' && replacer.name === 'undefined');
  return value && value.type !== 'SpreadElement' && isWhole ? value : undefined;
}
