import type { Variable } from '@typescript-eslint/scope-manager';
import type { Identifier, Node } from '../ast/node.ts';
import { functionName } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import type { Definition, Path } from '../names/definition.ts';
import { definitionsOf } from '../names/definition.ts';
import { originOf } from '../origin/origin-of.ts';
import type { Reading } from '../source/reading.ts';
import type { OperandAccount, Step } from './line-account.ts';
import type { Lines } from './lines.ts';
import { originAccount } from './origin-words.ts';

/** A value that a test looks at: what its names stand for, and where it comes from. */
export const operandAccount = (reading: Reading, lines: Lines, node: Node): OperandAccount => ({
  text: lines.written(node),
  steps: stepsFrom(reading, lines, node),
  origin: originAccount(lines, originOf(reading, node)),
});

/** More names in a row than this tell nobody anything. */
const MOST_STEPS = 4;

function stepsFrom(reading: Reading, lines: Lines, node: Node): readonly Step[] {
  const steps: Step[] = [];
  for (let root = rootOf(node); root && steps.length < MOST_STEPS; ) {
    const variable = reading.names.variableOf(root);
    const definitions = variable && definitionsOf(variable);
    if (!variable || !definitions || variable.defs.length === 0) break;
    const { name } = root;
    // The call of a handler speaks for itself, and its origin is told.
    if (definitions.some((each) => each.kind === 'parameter' && reading.handlers.of(each.of))) break;
    if (steps.some((step) => step.name === name)) break;
    steps.push({ name, is: whatIs(lines, variable, definitions) });
    const [only] = definitions;
    root = only?.kind === 'value' && definitions.length === 1 ? rootOf(only.value) : undefined;
  }
  return steps;
}

/** The name that an expression begins with: `call` of `call.request.id`, `find` of `find(id)`. */
function rootOf(node: Node): Identifier | undefined {
  const inner = settled(node);
  switch (inner.type) {
    case 'Identifier':
      return inner;
    case 'MemberExpression':
      return rootOf(inner.object);
    case 'CallExpression':
    case 'NewExpression':
      return rootOf(inner.callee);
    case 'UnaryExpression':
      return rootOf(inner.argument);
    default:
      return undefined;
  }
}

function whatIs(lines: Lines, variable: Variable, definitions: readonly Definition[]): string {
  const [first] = definitions;
  if (!first) return `never given a value (${declaredAt(lines, variable)})`;
  const told = definitions.map((definition) => inWords(lines, variable, definition));
  return told.length > 1 ? `one of ${told.length}: ${told.join('; ')}` : (told[0] ?? '');
}

function inWords(lines: Lines, variable: Variable, definition: Definition): string {
  switch (definition.kind) {
    case 'import':
      return definition.module.startsWith('.')
        ? `imported from '${definition.module}', which is not looked into`
        : `imported from '${definition.module}'`;
    case 'value':
      return `\`${lines.written(definition.value)}${member(definition.path)}\` (line ${lines.place(definition.value).line})`;
    case 'element':
      return `an element of \`${lines.written(definition.of)}\` (line ${lines.place(definition.of).line})`;
    case 'caught':
      return `what the \`catch\` at line ${lines.place(definition.clause).line} caught`;
    case 'parameter': {
      const name = functionName(definition.of);
      return name === undefined ? `a parameter of the function at line ${lines.place(definition.of).line}` : `a parameter of \`${name}\``;
    }
    case 'function':
      return `a function of the file (line ${lines.place(definition.node).line})`;
    case 'class':
      return `a class of the file (line ${lines.place(definition.node).line})`;
    case 'enum':
      return `an enum of the file (line ${lines.place(definition.node).line})`;
    case 'other':
      return `changed in a way that is not followed (${declaredAt(lines, variable)})`;
  }
}

const declaredAt = (lines: Lines, { defs: [first] }: Variable): string => (first ? `line ${lines.place(first.name).line}` : 'not declared');

/** What destructuring takes out of a value. */
const member = (path: Path): string => path.map((step) => (step === undefined ? '[…]' : /^\d+$/.test(step) ? `[${step}]` : `.${step}`)).join('');
