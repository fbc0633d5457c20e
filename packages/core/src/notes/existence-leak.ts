import type { Node } from '../ast/node.ts';
import { enclosingFunction } from '../ast/node.ts';
import { calledName, functionName } from '../ast/static-name.ts';
import { nodesWithin } from '../ast/within.ts';
import type { CodeName } from '../codes/status-code.ts';
import { saidBy } from '../evidence/atoms.ts';
import type { Guard } from '../evidence/guards.ts';
import { circumstancesOf } from '../evidence/guards.ts';
import { messageOf } from '../evidence/message.ts';
import { wordsOf } from '../names/words.ts';
import type { Origin } from '../origin/origin.ts';
import { originOf } from '../origin/origin-of.ts';
import type { RaiseSite } from '../sites/raise-site.ts';
import type { Reading } from '../source/reading.ts';
import type { Note, NoteTest } from './note.ts';

/**
 * A denial from which a caller learns that the thing exists. PERMISSION_DENIED "does not imply the request is valid or
 * the requested entity exists" (google/rpc/code.proto); AIP-211 asks for the right before the thing is looked for.
 */
export const existenceLeak: NoteTest = (reading, sites) =>
  sites.filter((site) => codeOf(site) === 'PERMISSION_DENIED').flatMap((site) => byMessage(reading, site) ?? byOrder(reading, sites, site) ?? []);

function codeOf({ codes }: RaiseSite): CodeName | undefined {
  const [value] = codes;
  return codes.length === 1 && value && value.kind !== 'unknown' ? value.code : undefined;
}

/** Whose it is, or that it is there. */
const CONFIRMS = /\bbelongs? to (?:another|someone|somebody|a different|an?other|other)\b|\bowned by (?:another|someone|somebody|a different)\b|\bexists?,? (?:but|and)\b|\balready exists?\b/;

/** AIP-211: "Permission 'p' denied on resource 'r' (or it might not exist)". */
const LEAVES_OPEN = /\b(?:might|may|does) not exist\b|\bor (?:it )?(?:was|is) not found\b|\bif (?:it|any) exists\b/;

function byMessage(reading: Reading, site: RaiseSite): Note | undefined {
  const message = messageOf(reading, site.message);
  if (!message || !CONFIRMS.test(message.text) || LEAVES_OPEN.test(message.text)) return undefined;
  return noteOn(reading, site, 'certain', `the message says "${message.quoted.trim()}"`);
}

function byOrder(reading: Reading, sites: readonly RaiseSite[], denial: RaiseSite): Note | undefined {
  const message = messageOf(reading, denial.message);
  if (message && LEAVES_OPEN.test(message.text)) return undefined;
  const around = enclosingFunction(denial.node);
  const [nearest, ...earlier] = circumstancesOf(denial.node).guards;
  if (!around || !nearest) return undefined;
  for (const absence of sites) {
    if (codeOf(absence) !== 'NOT_FOUND' || enclosingFunction(absence.node) !== around || absence.node.range[1] > denial.node.range[0]) continue;
    const passed = earlier.find((guard) => isOtherWay(guard, absence.node));
    const looked = passed && lookedUp(reading, passed);
    if (!looked || !isAbout(reading, nearest.test, looked) || isAuthorizedBefore(reading, sites, absence.node)) continue;
    const line = reading.source.text.slice(0, absence.node.range[0]).split('\n').length;
    const reads = /^(?:describe|download|fetch|find|get|list|load|open|query|read|retrieve|search|show|view|watch)$/.test(wordsOf(functionName(around) ?? '')[0] ?? '');
    return noteOn(reading, denial, reads ? 'certain' : 'likely', `line ${line} answers NOT_FOUND where there is none`);
  }
  return undefined;
}

/** Whether a guard of one place is the very test that leads to another, come out the other way. */
function isOtherWay({ test, outcome }: Guard, other: Node): boolean {
  const [nearest] = circumstancesOf(other).guards;
  return nearest?.test === test && nearest.outcome !== outcome;
}

type Stored = Origin & { readonly kind: 'stored' };

/** What a guard says to be there, where it was looked up by a value of the request alone. */
function lookedUp(reading: Reading, guard: Guard): Stored | undefined {
  const { atoms } = saidBy(guard);
  const [atom, ...more] = atoms;
  if (atom?.kind !== 'present' || more.length > 0) return undefined;
  const origin = originOf(reading, atom.operand);
  return origin.kind === 'stored' && origin.keyedBy === 'request' ? origin : undefined;
}

/** Whether a test reads what was looked up, so that the right depends on the thing. */
const isAbout = (reading: Reading, test: Node, { call }: Stored): boolean =>
  [...nodesWithin(reading.source, test)].some((each) => {
    if (each.type !== 'Identifier' && each.type !== 'MemberExpression') return false;
    const origin = originOf(reading, each);
    return origin.kind === 'stored' && origin.call === call;
  });

/** Whether the caller was shown to have some right before the thing was looked for: to the parent, or to all of them. */
function isAuthorizedBefore(reading: Reading, sites: readonly RaiseSite[], absence: Node): boolean {
  const around = enclosingFunction(absence);
  const isBefore = (node: Node): boolean => node.range[1] < absence.range[0] && enclosingFunction(node) === around;
  return (
    sites.some((site) => codeOf(site) === 'PERMISSION_DENIED' && isBefore(site.node)) ||
    reading.nodes.of('CallExpression').some((call) => isBefore(call) && isAuthorization(calledName(call) ?? ''))
  );
}

const isAuthorization = (name: string): boolean =>
  wordsOf(name).some((word) => /^(?:ability|access|admin|allowed|authorize|authorise|authorization|can|guard|member|membership|permission|permissions|policy|privilege|right|rights|role|roles|scope|scopes)$/.test(word));

const noteOn = (reading: Reading, site: RaiseSite, confidence: Note['confidence'], reason: string): Note => ({
  rule: 'no-existence-leak',
  place: site.node,
  node: site.codes[0]?.at ?? site.node,
  written: reading.source.text.slice(...(site.codes[0]?.at ?? site.node).range),
  confidence,
  reasons: [reason],
});
