import type { Node } from '../ast/node.ts';
import { memberName } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import type { CodeName } from '../codes/status-code.ts';
import { evidenceOf } from '../evidence/site-evidence.ts';
import type { Reading } from '../source/reading.ts';
import { excerpt, judgementFor, messageReason } from './choice.ts';
import type { LitmusTest } from './litmus-test.ts';
import { positionOf, preferring } from './policy.ts';

/**
 * Does a callable function without an App Check token answer as the project has decided? Until it has, only codes that
 * neither Firebase's sample (FAILED_PRECONDITION) nor its option `enforceAppCheck` (UNAUTHENTICATED) has are told.
 */
export const appCheck: LitmusTest = (reading, site) => {
  const evidence = evidenceOf(reading, site);
  const { fits, accepted, isDecided } = positionOf(reading, 'appCheck');
  if (!evidence || accepted.some((each) => each === evidence.used) || !JUDGED.has(evidence.used)) return undefined;
  const [only, ...others] = evidence.tested;
  if (only?.kind !== 'absent' || others.length > 0 || !isApp(reading, only.node)) return undefined;
  const reasons = [`${excerpt(reading, only.node)}, what App Check says of the app, is tested for absence`, ...messageReason(evidence)];
  return judgementFor(reading, evidence, { confidence: isDecided ? 'certain' : 'likely', reasons }, { rule: preferring(fits), fits, vetoesConsidered: [] });
};

const JUDGED: ReadonlySet<CodeName> = new Set(['FAILED_PRECONDITION', 'UNAUTHENTICATED', 'INVALID_ARGUMENT', 'INTERNAL', 'UNKNOWN']);

/** `request.app`, `context.app` of a callable function, or what was taken out of it. */
function isApp(reading: Reading, node: Node): boolean {
  const inner = settled(node);
  const taken = inner.type === 'MemberExpression' && memberName(inner) === 'app';
  const root = taken ? settled(inner.object) : inner;
  const variable = root.type === 'Identifier' ? reading.names.variableOf(root) : undefined;
  const path = taken ? [] : ['app'];
  return (
    variable !== undefined &&
    reading.names.definitionsOf(variable).some((each) => each.kind === 'parameter' && each.path.join('.') === path.join('.') && reading.handlers.of(each.of)?.dialect === 'firebase-functions')
  );
}
