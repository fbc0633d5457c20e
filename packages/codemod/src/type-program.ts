import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Source } from '@grpc-litmus/core';
import { Project, ts } from 'ts-morph';

type TypesAt = NonNullable<Source['typesAt']>;

/**
 * Calls back with each file and what a type checker knows of it. Files are taken together by their tsconfig.json; of the
 * programs one is alive at a time, because each holds all its files import.
 *
 * @param files absolute paths
 * @param when with `auto` a file without a tsconfig.json, or without installed dependencies, is left out
 */
export async function forEachTyped(files: readonly string[], when: 'auto' | 'on', work: (file: string, typesAt: TypesAt) => Promise<void>): Promise<void> {
  for (const [config, own] of byConfig(files)) {
    if (when === 'auto' && (config === undefined || !isInstalled(dirname(config)))) continue;
    // A project brings the declarations of the language itself, which the compiler inside ts-morph has no files of.
    const project = new Project({ compilerOptions: optionsOf(config), skipAddingFilesFromTsConfig: true });
    for (const file of own) project.addSourceFileAtPath(file);
    const program = project.getProgram().compilerObject;
    const checker = program.getTypeChecker();
    for (const file of own) {
      const source = program.getSourceFile(file);
      if (source) await work(file, (range) => typesIn(checker, source, range));
    }
  }
}

function byConfig(files: readonly string[]): ReadonlyMap<string | undefined, readonly string[]> {
  const groups = new Map<string | undefined, string[]>();
  for (const file of files) {
    const config = ts.findConfigFile(dirname(file), ts.sys.fileExists);
    groups.set(config, [...(groups.get(config) ?? []), file]);
  }
  return groups;
}

const isInstalled = (folder: string): boolean => existsSync(join(folder, 'node_modules')) || (dirname(folder) !== folder && isInstalled(dirname(folder)));

/** The project's own options, so far as they bear on types. */
function optionsOf(config: string | undefined): ts.CompilerOptions {
  const own = config === undefined ? { module: ts.ModuleKind.NodeNext } : ts.parseJsonConfigFileContent(ts.readConfigFile(config, ts.sys.readFile).config ?? {}, ts.sys, dirname(config), {}, config).options;
  return { ...own, allowJs: true, noEmit: true, skipLibCheck: true, composite: false, incremental: false };
}

/** The types of the expression at a range; none where there is no such expression or its type is not known. */
function typesIn(checker: ts.TypeChecker, source: ts.SourceFile, [start, end]: readonly [number, number]): readonly (readonly string[])[] {
  const node = nodeAt(source, source, start, end);
  if (node === undefined) return [];
  const type = ts.isObjectLiteralExpression(node) ? checker.getContextualType(node) : checker.getTypeAtLocation(node);
  if (type === undefined) return [];
  const parts = type.isUnion() ? type.types : [type];
  return parts.filter(({ flags }) => (flags & NOTHING) === 0).map((part) => [...namesOf(checker, part)]);
}

const NOTHING = ts.TypeFlags.Null | ts.TypeFlags.Undefined | ts.TypeFlags.Void;

/** The outermost node of just this range. */
function nodeAt(source: ts.SourceFile, node: ts.Node, start: number, end: number): ts.Node | undefined {
  if (node.getStart(source) === start && node.end === end && !ts.isSourceFile(node)) return node;
  return ts.forEachChild(node, (child) => (child.pos <= start && end <= child.end ? nodeAt(source, child, start, end) : undefined));
}

/** The type and all that it derives from or is put together of. */
function namesOf(checker: ts.TypeChecker, type: ts.Type, names = new Set<string>()): ReadonlySet<string> {
  for (const symbol of [type.aliasSymbol, type.getSymbol()]) {
    const name = symbol && qualifiedName(symbol);
    if (name !== undefined) names.add(name);
  }
  const bases = type.isClassOrInterface() ? checker.getBaseTypes(type) : type.isIntersection() ? type.types : [];
  for (const base of bases) namesOf(checker, base, names);
  return names;
}

/** `@grpc/grpc-js#ServiceError`, for what a package declares at the top of a file. */
function qualifiedName(symbol: ts.Symbol): string | undefined {
  const file = symbol.declarations?.[0]?.getSourceFile().fileName;
  const owner = file === undefined ? undefined : /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
  return owner === undefined ? undefined : `${owner}#${symbol.name}`;
}
