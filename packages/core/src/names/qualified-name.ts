/**
 * A thing by the module that exports it and the way inside: `@grpc/grpc-js#status.NOT_FOUND`. The module itself is
 * `@grpc/grpc-js#`. A default export counts as the module, for that is what CommonJS interop makes of it.
 */
export type QualifiedName = string & { readonly __brand: 'QualifiedName' };

export function qualifiedName(module: string, path: readonly string[] = []): QualifiedName {
  const inside = path[0] === 'default' ? path.slice(1) : path;
  // The brand has no run-time part.
  return `${moduleName(module)}#${inside.join('.')}` as QualifiedName;
}

export function memberOf(name: QualifiedName, member: string): QualifiedName {
  const isModule = name.endsWith('#');
  if (isModule && member === 'default') return name;
  // The brand has no run-time part.
  return `${name}${isModule ? '' : '.'}${member}` as QualifiedName;
}

/** What calling the thing, or constructing it, gives. */
export function resultOf(name: QualifiedName | undefined): QualifiedName | undefined {
  // The brand has no run-time part.
  return name === undefined ? undefined : (`${name}()` as QualifiedName);
}

/** The module and the dotted path inside it. */
export function partsOf(name: QualifiedName): { readonly module: string; readonly path: readonly string[] } {
  // A subpath import begins with a hash of its own: `#internal/grpc#status`.
  const end = name.indexOf('#', 1);
  const inside = name.slice(end + 1);
  return { module: name.slice(0, end), path: inside === '' ? [] : inside.split('.') };
}

/** The package that a module belongs to: `@grpc/grpc-js` of `@grpc/grpc-js/build/src/constants`; none of a relative path. */
export function packageOf(module: string): string | undefined {
  if (module.startsWith('.') || module.startsWith('/') || module.startsWith('#')) return undefined;
  const parts = module.split('/');
  return module.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0];
}

const moduleName = (module: string): string => (module.endsWith('s') ? module.replace(/\.(?:js|cjs|mjs|ts)$/, '') : module);
