import { staticString } from '../ast/static-name.ts';
import type { Node } from '../ast/node.ts';
import type { Reading } from '../source/reading.ts';
import { GRPC_JS, LEGACY } from './legacy-api.ts';
import type { MigrationRewrite, MigrationSite } from './migration-site.ts';
import { missing } from './missing.ts';

/** The places where a file names the module: imports, requires, exports, mocks. */
export function moduleSites(reading: Reading): readonly MigrationSite[] {
  const { nodes } = reading;
  return [
    ...nodes.of('ImportDeclaration').flatMap((node) => (isLegacy(node.source) ? importSite(reading, node) : [])),
    ...nodes.of('TSExternalModuleReference').flatMap(({ expression }) => (isLegacy(expression) ? renamed(reading, expression) : [])),
    ...nodes.of('CallExpression').flatMap(({ callee, arguments: [module] }) => {
      if (!module || !isLegacy(module)) return [];
      if (callee.type === 'Identifier' && callee.name === 'require') return [renamed(reading, module)];
      return isOfModules(callee) ? [doubted(reading, module, 'the module is named to a loader or a mock, which may stand for what only the old library has')] : [];
    }),
    ...nodes.of('ImportExpression').flatMap(({ source }) => (isLegacy(source) ? doubted(reading, source, 'what becomes of a module that is imported later is not followed') : [])),
    ...[...nodes.of('ExportAllDeclaration'), ...nodes.of('ExportNamedDeclaration')].flatMap(({ source }) =>
      source && isLegacy(source) ? doubted(reading, source, 'other files get the library from this one') : [],
    ),
    ...nodes.of('TSImportType').flatMap(({ source }) => (isLegacy(source) ? doubted(reading, source, 'the type is named by its module') : [])),
    ...nodes.of('TSModuleDeclaration').flatMap(({ id }) => (isLegacy(id) ? [undecided(reading, id, 'the declarations of the library are extended')] : [])),
    ...insides(reading),
  ];
}

const isLegacy = (node: Node): boolean => staticString(node) === LEGACY;

/** `jest.mock`, `vi.mock`, `require.resolve`, `proxyquire`: whatever else takes the name of a module. */
const isOfModules = (callee: Node): boolean => /^(?:jest|vi|require|proxyquire|mock|td|rewire)$/.test(rootName(callee));

function rootName(node: Node): string {
  if (node.type === 'Identifier') return node.name;
  return node.type === 'MemberExpression' ? rootName(node.object) : '';
}

/** A default import becomes a namespace: the new library has `__esModule` and no default export, which the old one has not. */
function importSite(reading: Reading, node: Extract<Node, { type: 'ImportDeclaration' }>): MigrationSite {
  const [first, ...others] = node.specifiers;
  if (first?.type !== 'ImportDefaultSpecifier') return renamed(reading, node.source);
  if (others.length > 0) return undecided(reading, node.source, '`@grpc/grpc-js` has no default export, and here it is imported beside others');
  const site = renamed(reading, node.source);
  if (site.verdict.kind !== 'rewrite') return site;
  const edits = [{ range: first.range, text: `* as ${first.local.name}` }, ...site.verdict.edits];
  return { ...site, verdict: { ...site.verdict, edits } };
}

/** What lies inside the old package is laid out differently in the new one. */
function insides(reading: Reading): readonly MigrationSite[] {
  const strings = reading.nodes.of('Literal').filter(({ value, parent }) => typeof value === 'string' && value.startsWith(`${LEGACY}/`) && NAMES_MODULE.has(parent.type));
  return strings.flatMap((node) => {
    const { parent } = node;
    if (parent.type === 'CallExpression' && !(parent.callee.type === 'Identifier' && parent.callee.name === 'require')) return [];
    return undecided(reading, node, 'the insides of the old library have no counterpart; use what `@grpc/grpc-js` exports');
  });
}

const NAMES_MODULE: ReadonlySet<string> = new Set(['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'CallExpression', 'ImportExpression', 'TSExternalModuleReference']);

function renaming(reading: Reading, node: Node): MigrationRewrite {
  const quote = reading.source.text[node.range[0]] ?? "'";
  const text = `${quote}${GRPC_JS}${quote}`;
  return { kind: 'rewrite', replacement: text, edits: [{ range: node.range, text }], reason: 'the module has a new name', needs: missing(reading, GRPC_JS) };
}

const literalOf = ({ source }: Reading, { range }: Node): string => source.text.slice(...range);

const renamed = (reading: Reading, node: Node): MigrationSite => ({ node, literal: literalOf(reading, node), shape: 'module', verdict: renaming(reading, node) });

const doubted = (reading: Reading, node: Node, reason: string): MigrationSite => ({
  node, literal: literalOf(reading, node), shape: 'module', verdict: { kind: 'undecided', reason, proposal: renaming(reading, node) },
});

const undecided = (reading: Reading, node: Node, reason: string): MigrationSite => ({ node, literal: literalOf(reading, node), shape: 'module', verdict: { kind: 'undecided', reason } });
