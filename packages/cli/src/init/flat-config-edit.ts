import { NO_FACTS, NO_SETTINGS, applyEdits } from '@grpc-litmus/core';
import type { Source, TextEdit } from '@grpc-litmus/core';
import { parse } from '@grpc-litmus/codemod/parse';

export const PLUGIN = 'eslint-plugin-grpc-litmus';

const LOCAL_NAME = 'grpcLitmus';

/** What becomes of a configuration: a new text, none needed, or none that is sure to be right. */
export type ConfigEdit = { readonly kind: 'edited'; readonly text: string } | { readonly kind: 'present' } | { readonly kind: 'unknown'; readonly because: string };

type Program = Source['ast'];
type Statement = Program['body'][number];
type Expression = Extract<Statement, { type: 'ExpressionStatement' }>['expression'];
/** A list that the preset goes into: an array, or the arguments of `defineConfig(…)`. */
interface Items {
  readonly elements: readonly { readonly range: readonly [number, number] }[];
  /** Where the list ends: its closing bracket. */
  readonly end: number;
}

/**
 * Adds a preset to the end of an ESLint flat configuration, where it overrides nothing and nothing overrides it. The rest
 * stays byte for byte. A configuration that is computed in some other way is left to its author.
 *
 * @param element what is added: `grpcLitmus.configs.recommended`
 */
export function withPreset(text: string, filename: string, element: string): ConfigEdit {
  if (text.includes(PLUGIN)) return { kind: 'present' };
  const parsed = parse(text, filename, { facts: NO_FACTS, settings: NO_SETTINGS });
  if (parsed.kind === 'syntax-error') return { kind: 'unknown', because: `it does not parse: ${parsed.message}` };
  const { body } = parsed.source.ast;
  const exported = exportedBy(body);
  const items = exported && itemsOf(exported, body);
  if (!items) return { kind: 'unknown', because: 'it exports no list that can be read' };
  if (new RegExp(String.raw`\b${LOCAL_NAME}\b`).test(text)) return { kind: 'unknown', because: `the name \`${LOCAL_NAME}\` means something else in it` };
  return { kind: 'edited', text: applyEdits(text, [importOf(body, text), added(items, text, element)]) };
}

/** What `export default …` or `module.exports = …` exports. */
function exportedBy(body: readonly Statement[]): Expression | undefined {
  for (const statement of body) {
    // A declaration that is exported is a class or a function, and no configuration.
    if (statement.type === 'ExportDefaultDeclaration') return statement.declaration as Expression;
    if (statement.type === 'TSExportAssignment') return statement.expression;
    if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'AssignmentExpression') continue;
    const { left, right } = statement.expression;
    if (left.type === 'MemberExpression' && left.object.type === 'Identifier' && left.object.name === 'module') return right;
  }
  return undefined;
}

function itemsOf(node: Expression, body: readonly Statement[], hops = 0): Items | undefined {
  switch (node.type) {
    case 'ArrayExpression':
      return { elements: node.elements.filter((each) => each !== null), end: node.range[1] - 1 };
    case 'CallExpression': {
      const [first, ...others] = node.arguments;
      // `defineConfig([…])`; `tseslint.config(…, …)` takes them one by one. What other functions make of a list is not known.
      if (!takesConfigs(node.callee) || !first) return undefined;
      return others.length === 0 && first.type === 'ArrayExpression' ? itemsOf(first, body, hops) : { elements: node.arguments, end: node.range[1] - 1 };
    }
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return itemsOf(node.expression, body, hops);
    case 'Identifier': {
      const value = hops < 3 ? valueOf(node.name, body) : undefined;
      return value && itemsOf(value, body, hops + 1);
    }
    default:
      return undefined;
  }
}

const takesConfigs = (callee: Expression): boolean =>
  (callee.type === 'Identifier' && callee.name === 'defineConfig') ||
  (callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && callee.property.name === 'config');

/** What a constant at the top is given. */
function valueOf(name: string, body: readonly Statement[]): Expression | undefined {
  const declarators = body.flatMap((each) => (each.type === 'VariableDeclaration' && each.kind === 'const' ? each.declarations : []));
  return declarators.find(({ id }) => id.type === 'Identifier' && id.name === name)?.init ?? undefined;
}

/** One more element, on a line of its own where the others have theirs. */
function added({ elements, end }: Items, text: string, element: string): TextEdit {
  const last = elements.at(-1);
  if (!last) return { range: [end, end], text: element };
  const at = last.range[1];
  const start = text.lastIndexOf('\n', last.range[0]) + 1;
  const indentation = /^[ \t]*/.exec(text.slice(start, last.range[0]))?.[0] ?? '';
  const isOnOwnLine = text.slice(start, last.range[0]).trim() === '' && text.slice(at, end).includes('\n');
  const hasComma = /^\s*,/.test(text.slice(at, end));
  if (!isOnOwnLine) return { range: [at, at], text: `, ${element}` };
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  return { range: [at, at], text: `,${lineBreak}${indentation}${element}${hasComma ? '' : ','}` };
}

/** The import of the plugin behind the imports that are there, written as they are. */
function importOf(body: readonly Statement[], text: string): TextEdit {
  const imports = body.filter((each) => each.type === 'ImportDeclaration' || isRequire(each));
  const last = imports.at(-1);
  const isEsm = body.some(({ type }) => type === 'ImportDeclaration' || type === 'ExportDefaultDeclaration');
  const style = last && text.slice(...last.range);
  const quote = style?.includes('"') === true && !style.includes("'") ? '"' : "'";
  const semicolon = style === undefined || style.endsWith(';') ? ';' : '';
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const module = `${quote}${PLUGIN}${quote}`;
  const statement = isEsm ? `import ${LOCAL_NAME} from ${module}${semicolon}` : `const ${LOCAL_NAME} = require(${module})${semicolon}`;
  if (last) return { range: [last.range[1], last.range[1]], text: `${lineBreak}${statement}` };
  const first = body[0]?.range[0] ?? 0;
  return { range: [first, first], text: `${statement}${lineBreak}${lineBreak}` };
}

function isRequire(statement: Statement): boolean {
  const init = statement.type === 'VariableDeclaration' ? statement.declarations[0]?.init : undefined;
  return init?.type === 'CallExpression' && init.callee.type === 'Identifier' && init.callee.name === 'require';
}
