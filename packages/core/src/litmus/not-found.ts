import type { Node } from '../ast/node.ts';
import { contains, enclosingFunction } from '../ast/node.ts';
import { calledName, functionName } from '../ast/static-name.ts';
import type { CodeName } from '../codes/status-code.ts';
import { definedAs } from '../evidence/defined-name.ts';
import { namesAlong } from '../evidence/names-along.ts';
import type { SiteEvidence, Tested } from '../evidence/site-evidence.ts';
import { evidenceOf } from '../evidence/site-evidence.ts';
import { namesServersOwn } from '../lexicon/families.ts';
import { wordsOf } from '../names/words.ts';
import type { Reading } from '../source/reading.ts';
import type { Finding } from './choice.ts';
import { definedReason, excerpt, judgementFor, messageReason } from './choice.ts';
import type { LitmusTest } from './litmus-test.ts';
import { positionOf } from './policy.ts';

/**
 * Is what the caller named absent? Then NOT_FOUND, "some requested entity was not found" (google/rpc/code.proto), is
 * more specific than the others.
 */
export const notFound: LitmusTest = (reading, site) => {
  const evidence = evidenceOf(reading, site);
  const finding = evidence && JUDGED.has(evidence.used) && !isRepeatedDelete(reading, evidence) ? findingOf(reading, evidence) : undefined;
  if (!evidence || !finding) return undefined;
  return judgementFor(reading, evidence, finding, { rule: 'prefer-not-found', fits: 'NOT_FOUND', vetoesConsidered: VETOES });
};

const JUDGED: ReadonlySet<CodeName> = new Set(['INVALID_ARGUMENT', 'FAILED_PRECONDITION', 'INTERNAL', 'UNKNOWN', 'ABORTED', 'UNAVAILABLE']);

const VETOES = ['what is missing is the server’s own', 'the look-up itself failed', 'the look-up must succeed by construction', 'what is missing is something that the call depends on'];

function findingOf(reading: Reading, evidence: SiteEvidence): Finding | undefined {
  const { used, words, tested, message } = evidence;
  const defined = used === 'ABORTED' || used === 'UNAVAILABLE' ? undefined : definedAs(reading, evidence, 'absent');
  if (defined) return { confidence: used === 'FAILED_PRECONDITION' ? 'likely' : 'certain', reasons: [definedReason(defined), ...messageReason(evidence)] };
  const [first] = tested;
  if (first?.kind !== 'absent' || !tested.every(isMissing)) return undefined;
  const looked = `a look-up found nothing (${excerpt(reading, first.node)})`;
  const isByRequest = tested.every(isKeyedByRequest);
  if (!words.has('absent')) return isByRequest && words.size === 0 ? { confidence: 'possible', reasons: [looked] } : undefined;
  // What the server keeps for itself may well be there by construction, and what it depends on may have to be made first.
  if (!isByRequest && (used === 'ABORTED' || (message && namesServersOwn(message.text)))) return undefined;
  return { confidence: confidenceFor(reading, evidence, isByRequest), reasons: [looked, ...messageReason(evidence)] };
}

function confidenceFor(reading: Reading, { used, tested, site }: SiteEvidence, isByRequest: boolean): Finding['confidence'] {
  switch (used) {
    case 'INVALID_ARGUMENT':
      // What a token or code of one use led to is disputed when it is gone.
      return tested.some((each) => each.kind === 'absent' && each.origin.kind === 'stored' && each.origin.keyedBy === 'credential') ? 'likely' : 'certain';
    case 'UNAVAILABLE':
      // No worker, no driver, no shard: there may be one in a moment.
      return 'likely';
    case 'FAILED_PRECONDITION':
      // Something that the call depends on and does not name has to be made first; one that it names in passing is disputed.
      return isByRequest && !createsSomething(reading, site.node) ? 'certain' : 'likely';
    default:
      return isByRequest && !tested.some((each) => isWrittenBefore(reading, each)) ? 'certain' : 'likely';
  }
}

type Missing = Tested & { readonly kind: 'absent' };

/** A look-up found nothing, or a document that is not there. */
const isMissing = (tested: Tested): tested is Missing =>
  tested.kind === 'absent' && tested.origin.kind === 'stored' && tested.origin.path.every((step) => /^(?:exists|data|Item|Items|0|1|count|docs|rows|rowCount|size|length|affected|affectedRows|changes|matchedCount|modifiedCount|deletedCount|\*)$/.test(step));

const isKeyedByRequest = (tested: Tested): boolean => tested.kind === 'absent' && tested.origin.kind === 'stored' && tested.origin.keyedBy === 'request';

/** A method that makes something: what else it names is what it depends on. */
function createsSomething(reading: Reading, place: Node): boolean {
  for (let around = enclosingFunction(place); around; around = enclosingFunction(around)) {
    if (MAKES.test(functionName(around) ?? '')) return true;
    if (reading.handlers.of(around)) return false;
  }
  return false;
}

const MAKES = /^(?:handle|on)?_?(?:add|assign|attach|book|create|make|place|post|purchase|register|reserve|schedule|send|start|submit)(?:$|[A-Z_])/i;

/** The row was written, or looked up in the same words, earlier in the function: there its absence is a broken invariant. */
function isWrittenBefore(reading: Reading, tested: Tested): boolean {
  if (tested.kind !== 'absent' || tested.origin.kind !== 'stored') return false;
  const look = tested.origin.call;
  const around = enclosingFunction(look);
  const written = (node: Node): string => reading.source.text.slice(...node.range);
  const things = thingsIn(look);
  return reading.nodes.of('CallExpression').some(
    (call) =>
      call.range[1] <= look.range[0] &&
      !contains(call, look) &&
      enclosingFunction(call) === around &&
      (written(call) === written(look) || (WRITES.test(calledName(call) ?? '') && thingsIn(call).some((thing) => things.includes(thing)))),
  );
}

const WRITES = /^(?:create|insert|save|store|upsert|write)(?:$|[A-Z_])/;

/** What a call is about, going by its names: `user` of `createUser(…)` and of `prisma.user.findUnique(…)`. */
const thingsIn = (call: Node): readonly string[] =>
  namesAlong(call).flatMap((name, index) => wordsOf(name).slice(index === 0 ? 1 : 0)).filter((word) => !/^(?:by|db|id|model|one|prisma|repo|repository|service|unique)$/.test(word)).map((word) => word.replace(/s$/, ''));

/** Nothing was deleted, and the project holds that this is no error. */
const isRepeatedDelete = (reading: Reading, { tested }: SiteEvidence): boolean =>
  positionOf(reading, 'repeatDelete').fits === 'OK' && tested.some((each) => each.kind === 'absent' && each.origin.kind === 'stored' && namesAlong(each.origin.call).some((name) => /^(?:delete|destroy|remove)/.test(name)));
