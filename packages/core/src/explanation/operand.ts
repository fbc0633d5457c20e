import type { Identifier, Node } from '../ast/node.ts';
import { functionName } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import type { Definition, Path } from '../names/definition.ts';
import { originOf } from '../origin/origin-of.ts';
import type { Reading } from '../source/reading.ts';
import type { Variable } from '../source/scopes.ts';
import type { OperandAccount, Step } from './line-account.ts';
import type { Lines } from './lines.ts';
import { originAccount } from './origin-words.ts';

/** A value that a test looks at: what its names stand for, and where it comes from. */
export function operandAccount(reading: Reading, lines: Lines, node: Node): OperandAccount {
  const origin = originOf(reading, node);
  return { text: lines.written(node), steps: stepsFrom(reading, lines, node, origin.kind === 'unknown'), origin: originAccount(lines, origin) };
}

/** A value that is only on the way to the origin is not quoted longer than this. */
const LONGEST_VALUE = 72;

/** More names in a row than this tell nobody anything. */
const MOST_STEPS = 4;

/** Where names lead. What a called function is, is told only where nothing else is known. */
function stepsFrom(reading: Reading, lines: Lines, node: Node, throughCalls: boolean): readonly Step[] {
  const steps: Step[] = [];
  for (let root = rootOf(node, throughCalls); root && steps.length < MOST_STEPS; ) {
    const variable = reading.names.variableOf(root);
    const definitions = variable && reading.names.definitionsOf(variable);
    if (!variable || !definitions || variable.defs.length === 0) break;
    const { name } = root;
    // The call of a handler speaks for itself, and its origin is told.
    if (definitions.some((each) => each.kind === 'parameter' && reading.handlers.of(each.of))) break;
    if (steps.some((step) => step.name === name)) break;
    steps.push({ name, is: whatIs(lines, variable, definitions, root) });
    const [only] = definitions;
    root = only?.kind === 'value' && definitions.length === 1 ? rootOf(only.value, throughCalls) : undefined;
  }
  return steps;
}

/** The name that an expression begins with: `call` of `call.request.id`, `find` of `find(id)`. */
function rootOf(node: Node, throughCalls: boolean): Identifier | undefined {
  const inner = settled(node);
  switch (inner.type) {
    case 'Identifier':
      return inner;
    case 'MemberExpression':
      return rootOf(inner.object, throughCalls);
    case 'CallExpression':
    case 'NewExpression':
      return throughCalls ? rootOf(inner.callee, throughCalls) : undefined;
    case 'UnaryExpression':
      return rootOf(inner.argument, throughCalls);
    default:
      return undefined;
  }
}

/** What a name stands for where it is read: of several values the last one before that place, and how many others there are. */
function whatIs(lines: Lines, variable: Variable, definitions: readonly Definition[], use: Identifier): string {
  const last = definitions.findLast((each) => each.kind !== 'value' || each.value.range[0] < use.range[0]) ?? definitions[0];
  if (!last) return `never given a value (${declaredAt(lines, variable)})`;
  const others = definitions.length - 1;
  return `${inWords(lines, variable, last)}${others > 0 ? `, and given ${others} other ${others === 1 ? 'value' : 'values'}` : ''}`;
}

function inWords(lines: Lines, variable: Variable, definition: Definition): string {
  switch (definition.kind) {
    case 'import':
      return definition.module.startsWith('.')
        ? `imported from '${definition.module}', which is not looked into`
        : `imported from '${definition.module}'`;
    case 'value':
      return `\`${lines.written(definition.path.length > 0 ? settled(definition.value) : definition.value, LONGEST_VALUE)}${member(definition.path)}\` (line ${lines.place(definition.value).line})`;
    case 'element':
      return `an element of \`${lines.written(definition.of, LONGEST_VALUE)}\` (line ${lines.place(definition.of).line})`;
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
