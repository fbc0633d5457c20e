import type { NodeIndex } from '../ast/node-index.ts';
import { indexNodes } from '../ast/node-index.ts';
import type { FileStyle } from '../edits/file-style.ts';
import { fileStyle } from '../edits/file-style.ts';
import type { Handlers } from '../sites/handlers.ts';
import { findHandlers } from '../sites/handlers.ts';
import type { Makers } from '../sites/makers.ts';
import { findMakers } from '../sites/makers.ts';
import type { Names } from '../names/names.ts';
import { resolveNames } from '../names/names.ts';
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
}

export function read(source: Source): Reading {
  let nodes: NodeIndex | undefined;
  let handlers: Handlers | undefined;
  let makers: Makers | undefined;
  let style: FileStyle | undefined;
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
  };
  return reading;
}
