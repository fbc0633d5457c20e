import type { Dialect } from '../../dialects/dialect.ts';
import { DIALECTS, dialectOfClient, dialectOfModule } from '../../dialects/registry.ts';
import { packageOf, qualifiedName } from '../../names/qualified-name.ts';
import type { Reading } from '../../source/reading.ts';
import type { Evidence } from './evidence.ts';

/** What the file imports and what its package is and depends on. */
export interface Surroundings {
  /** The dialects whose packages, or clients of whose, the file imports. */
  readonly imported: readonly Dialect[];
  /** The dialects of the packages that the file's package depends on, or is. */
  readonly depended: readonly Dialect[];
}

export function surroundingsOf(reading: Reading): Surroundings {
  const modules = [
    ...reading.nodes.of('ImportDeclaration').map(({ source }) => source.value),
    ...reading.nodes.of('ExportNamedDeclaration').flatMap(({ source }) => source?.value ?? []),
    ...reading.nodes.of('TSImportEqualsDeclaration').flatMap(({ moduleReference }) =>
      moduleReference.type === 'TSExternalModuleReference' && moduleReference.expression.type === 'Literal' ? String(moduleReference.expression.value) : [],
    ),
    ...reading.nodes.of('CallExpression').flatMap((call) =>
      call.callee.type === 'Identifier' && call.callee.name === 'require' ? (reading.names.qualify(call)?.split('#')[0] ?? []) : [],
    ),
  ];
  const { dependencies, packageName } = reading.source.facts;
  const packages = [...(dependencies?.keys() ?? []), ...(packageName === undefined ? [] : [packageName])];
  return { imported: dialectsOf(modules), depended: dialectsOf(packages) };
}

function dialectsOf(modules: readonly string[]): readonly Dialect[] {
  const found = modules.flatMap((module) => dialectOfModule(qualifiedName(module)) ?? dialectOfClient(module) ?? generated(module) ?? []);
  // Where codes are strings, no number is one.
  return DIALECTS.filter((dialect) => found.includes(dialect) && !dialect.strings);
}

/** Generated clients tell the dialect by the file's name: `bookstore_grpc_pb`, `bookstore_connect`. */
function generated(module: string): Dialect | undefined {
  if (packageOf(module) !== undefined) return undefined;
  if (/_grpc_pb$/.test(module)) return DIALECTS.find(({ id }) => id === 'grpc-js');
  return /_connect(?:\.js)?$/.test(module) ? DIALECTS.find(({ id }) => id === 'connect') : undefined;
}

export function fileEvidence({ imported, depended }: Surroundings): readonly Evidence[] {
  const [first] = imported;
  if (first) return [{ speaks: 'for', strength: 'strong', because: `the file imports ${first.title}`, dialect: first }];
  const [dependency] = depended;
  return dependency ? [{ speaks: 'for', strength: 'weak', because: `the package depends on ${dependency.title}`, dialect: dependency }] : [];
}
