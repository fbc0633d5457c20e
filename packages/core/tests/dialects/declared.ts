import path from 'node:path';
import ts from 'typescript';
import { partsOf } from '../../src/names/qualified-name.ts';
import type { QualifiedName } from '../../src/names/qualified-name.ts';

/** What the declarations of installed packages say, asked by qualified name. */
export interface Declarations {
  /** Whether there is a value or a type of that name; `region()` in it is what calling or constructing gives. */
  has(name: string): boolean;
  /** The members of an enum, or what constants the module declares, with their values where they are declared. */
  members(name: string): ReadonlyMap<string, number | undefined>;
  /** The texts that a union of them allows. */
  texts(name: string): readonly string[];
}

const OPTIONS: ts.CompilerOptions = {
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
  types: [],
  skipLibCheck: true,
  noEmit: true,
};

/** Compiles one file that imports all the modules. Takes seconds. */
export function declarationsOf(modules: readonly string[]): Declarations {
  const file = path.join(import.meta.dirname, 'all-modules.ts');
  const text = modules.map((module) => `import ${JSON.stringify(module)};`).join('\n');
  const host = ts.createCompilerHost(OPTIONS);
  const { getSourceFile, fileExists } = host;
  host.getSourceFile = (name, ...rest) => (name === file ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2023) : getSourceFile.call(host, name, ...rest));
  host.fileExists = (name) => name === file || fileExists.call(host, name);
  const program = ts.createProgram([file], OPTIONS, host);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const symbols = new Map(
    Array.from(source?.statements ?? []).filter(ts.isImportDeclaration).map(({ moduleSpecifier }) => [
      (moduleSpecifier as ts.StringLiteral).text,
      checker.getSymbolAtLocation(moduleSpecifier),
    ]),
  );

  const named = (name: string): ts.Symbol | undefined => {
    const { module, path: steps } = partsOf(name as QualifiedName); // the dialect data writes names as they are printed
    const exported = symbols.get(module);
    if (!exported) return undefined;
    const usual = exportOf(checker, exported, 'default') ?? exported.exports?.get(ts.InternalSymbolName.ExportEquals);
    return follow(checker, exported, steps) ?? (usual && follow(checker, usual, steps));
  };

  return {
    has: (name) => named(name) !== undefined,
    members: (name) => {
      const symbol = named(name);
      const members = symbol ? checker.getExportsOfModule(symbol) : [];
      return new Map(
        members.map((member) => {
          const declaration = member.valueDeclaration;
          const value = declaration && ts.isEnumMember(declaration) ? checker.getConstantValue(declaration) : undefined;
          return [member.name, typeof value === 'number' ? value : undefined];
        }),
      );
    },
    texts: (name) => {
      const symbol = named(name);
      const type = symbol && checker.getDeclaredTypeOfSymbol(symbol);
      return type?.isUnion() ? type.types.flatMap((each) => (each.isStringLiteral() ? each.value : [])) : [];
    },
  };
}

/** From a symbol along names; a name with `()` goes on in what the thing gives when it is called or constructed. */
function follow(checker: ts.TypeChecker, from: ts.Symbol, steps: readonly string[]): ts.Symbol | undefined {
  let symbol: ts.Symbol | undefined = from;
  let type: ts.Type | undefined;
  for (const step of steps) {
    const name = step.replace('()', '');
    if (name !== '') symbol = type ? type.getProperty(name) : symbol && (exportOf(checker, symbol, name) ?? instanceOrStatic(checker, symbol, name));
    if (!symbol) return undefined;
    type = step.endsWith('()') ? resultOf(checker, symbol) : undefined;
  }
  return symbol;
}

function exportOf(checker: ts.TypeChecker, symbol: ts.Symbol, name: string): ts.Symbol | undefined {
  const resolved = unaliased(checker, symbol);
  const found = resolved.flags & (ts.SymbolFlags.Module | ts.SymbolFlags.Enum) ? checker.getExportsOfModule(resolved).find((each) => each.name === name) : undefined;
  return found && unaliased(checker, found);
}

function instanceOrStatic(checker: ts.TypeChecker, symbol: ts.Symbol, name: string): ts.Symbol | undefined {
  const resolved = unaliased(checker, symbol);
  return checker.getTypeOfSymbol(resolved).getProperty(name) ?? checker.getDeclaredTypeOfSymbol(resolved).getProperty(name);
}

function resultOf(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Type | undefined {
  const type = checker.getTypeOfSymbol(unaliased(checker, symbol));
  const [signature] = [...type.getConstructSignatures(), ...type.getCallSignatures()];
  return signature && checker.getReturnTypeOfSignature(signature);
}

const unaliased = (checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol =>
  symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
