import type { NodeIndex } from '../ast/node-index.ts';
import { indexNodes } from '../ast/node-index.ts';
import { dialectOfGenerated } from '../dialects/generated.ts';
import { hasEnum, isOfLibrary, mayNameLibrary } from '../dialects/registry.ts';
import type { FileStyle } from '../edits/file-style.ts';
import { fileStyle } from '../edits/file-style.ts';
import type { Handlers } from '../sites/handlers.ts';
import { findHandlers } from '../sites/handlers.ts';
import type { Makers } from '../sites/makers.ts';
import { findMakers } from '../sites/makers.ts';
import type { Names } from '../names/names.ts';
import { resolveNames } from '../names/names.ts';
import { modulesNamedIn } from './modules.ts';
import type { Source } from './source.ts';

/** What is read out of a source, each part once and only when it is asked for. */
export interface Reading {
  readonly source: Source;
  readonly names: Names;
  readonly nodes: NodeIndex;
  readonly handlers: Handlers;
  readonly makers: Makers;
  /** How the file writes an import. */
  readonly style: FileStyle;
  /** The modules that the file names, as they are written. */
  readonly modules: readonly string[];
  /** Whether the file names anything of a library, in which alone its raisers, handlers and errors are told by name. */
  readonly usesLibrary: boolean;
  /** Whether it may name a status enum of one. */
  readonly mayHoldEnums: boolean;
}

export function read(source: Source): Reading {
  let nodes: NodeIndex | undefined;
  let handlers: Handlers | undefined;
  let makers: Makers | undefined;
  let style: FileStyle | undefined;
  let modules: readonly string[] | undefined;
  let usesLibrary: boolean | undefined;
  let mayHoldEnums: boolean | undefined;
  const reading: Reading = {
    source,
    names: resolveNames(source),
    get nodes() {
      return (nodes ??= indexNodes(source));
    },
    get handlers() {
      return (handlers ??= findHandlers(reading));
    },
    get makers() {
      return (makers ??= findMakers(reading));
    },
    get style() {
      return (style ??= fileStyle(reading));
    },
    get modules() {
      return (modules ??= modulesNamedIn(source, () => reading.nodes));
    },
    get usesLibrary() {
      return (usesLibrary ??= mayNameLibrary(source.text) || reading.modules.some((module) => isOfLibrary(reading.names.moduleNamed(module)) || dialectOfGenerated(module) !== undefined));
    },
    get mayHoldEnums() {
      return (mayHoldEnums ??= mayNameLibrary(source.text) || reading.modules.some((module) => hasEnum(reading.names.moduleNamed(module))));
    },
  };
  return reading;
}
