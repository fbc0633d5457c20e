import type { Node } from '../ast/node.ts';
import type { Access, HandlerSignature } from '../dialects/dialect.ts';
import type { Path } from '../names/definition.ts';
import { isIdentityName } from './call-words.ts';
import type { Origin } from './origin.ts';
import { UNKNOWN_ORIGIN } from './origin.ts';

/** What a handler's parameter holds at a path, by the dialect, else by the names that middleware gives the caller. */
export function roleOf(signature: HandlerSignature, index: number, path: Path): Origin {
  const steps = path.map((each) => each ?? '*');
  for (const access of signature.identity) {
    const claims = beyond(access, index, steps);
    if (claims) return { kind: 'identity', shownBy: 'dialect', claims };
  }
  if (signature.metadata.some((access) => beyond(access, index, steps))) return { kind: 'metadata' };
  const sent = beyond(signature.request, index, steps);
  const isWholeMessage = signature.request.parameter === index && signature.request.path.length === 0;
  const [first, ...claims] = steps;
  if (first !== undefined && isIdentityName(first) && !isWholeMessage) return { kind: 'identity', shownBy: 'name', claims };
  return sent ? { kind: 'request', path: sent } : UNKNOWN_ORIGIN;
}

/** The steps beyond an access, where the steps lead through it. */
function beyond({ parameter, path }: Access, index: number, steps: readonly string[]): readonly string[] | undefined {
  return parameter === index && path.every((step, at) => steps[at] === step) ? steps.slice(path.length) : undefined;
}

/** What middleware hangs the caller on. */
export const isCarrier = (node: Node): boolean =>
  node.type === 'ThisExpression' ||
  (node.type === 'Identifier' && /^(?:_?call|c|ctx|context|req|request|info|\w*Context|\w*Call)$/.test(node.name));
