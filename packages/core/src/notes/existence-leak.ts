import type { FunctionNode, Node } from '../ast/node.ts';
import { enclosingFunction } from '../ast/node.ts';
import { calledName, functionName } from '../ast/static-name.ts';
import { settled, wrapped } from '../ast/unwrap.ts';
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
    if (codeOf(absence) !== 'NOT_FOUND' || enclosingFunction(absence.node) !== around) continue;
    const passed = earlier.find((guard) => isOtherWay(guard, absence.node));
    const looked = passed && lookedUp(reading, passed);
    if (!looked || !asksForRight(reading, nearest, looked) || isAuthorizedBefore(reading, sites, passed.test)) continue;
    const line = reading.source.text.slice(0, absence.node.range[0]).split('\n').length;
    const reads = /^(?:describe|download|fetch|find|get|list|load|open|query|read|retrieve|search|show|view|watch)$/.test(wordsOf(nameOf(around) ?? '')[0] ?? '');
    return noteOn(reading, denial, reads ? 'certain' : 'likely', `line ${line} answers NOT_FOUND where there is none`);
  }
  return undefined;
}

/** The name of a function, or of what it is wrapped to become: `const getBook = onCall(async (request) => …)`. */
function nameOf(node: FunctionNode): string | undefined {
  const holder = node.parent.type === 'CallExpression' ? wrapped(node.parent).parent : undefined;
  return functionName(node) ?? (holder?.type === 'VariableDeclarator' && holder.id.type === 'Identifier' ? holder.id.name : undefined);
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
  return origin.kind === 'stored' && origin.keyedBy === 'request' && !isOfCaller(reading, origin.call) ? origin : undefined;
}

/** Whether a look-up asks only for what is the caller's, so that nothing else can be found: `{ id, ownerId: uid }`. */
function isOfCaller(reading: Reading, look: Node): boolean {
  if (look.type !== 'CallExpression') return false;
  const values = look.arguments.flatMap((each) => [...nodesWithin(reading.source, each)]);
  if (values.some((each) => (each.type === 'Identifier' || each.type === 'MemberExpression') && !isName(each) && mayBeCaller(reading, each))) return true;
  return look.callee.type === 'MemberExpression' && isOfCaller(reading, settled(look.callee.object));
}

/** The name of a property, not a value. */
const isName = ({ parent, ...node }: Node): boolean => {
  if (parent?.type === 'Property') return !parent.computed && !parent.shorthand && parent.key.range[0] === node.range[0];
  return parent?.type === 'MemberExpression' && !parent.computed && parent.property.range[0] === node.range[0];
};

/** Whether a test asks what the caller has to do with the thing: `book.ownerId !== uid`, `!book.readers.includes(uid)`. */
function asksForRight(reading: Reading, guard: Guard, thing: Stored): boolean {
  return saidBy(guard).atoms.some((atom) => {
    if (atom.kind === 'compared') return isPair(reading, [atom.left, atom.right], thing);
    if (atom.kind !== 'absent' && atom.kind !== 'present') return false;
    const call = settled(atom.operand);
    if (call.type !== 'CallExpression') return false;
    return isPair(reading, [...call.arguments, ...(call.callee.type === 'MemberExpression' ? [call.callee.object] : [])], thing);
  });
}

/** One side of the thing, and one that may be the caller. */
const isPair = (reading: Reading, sides: readonly Node[], thing: Stored): boolean =>
  sides.some((side) => isOf(reading, side, thing)) && sides.some((side) => !isOf(reading, side, thing) && mayBeCaller(reading, side));

const isOf = (reading: Reading, node: Node, { call }: Stored): boolean =>
  [...nodesWithin(reading.source, node)].some((each) => {
    if (each.type !== 'Identifier' && each.type !== 'MemberExpression') return false;
    const origin = originOf(reading, each);
    return origin.kind === 'stored' && origin.call === call;
  });

/** Who the caller is, or a variable that nothing says to be something else: no constant, import or field of the request. */
function mayBeCaller(reading: Reading, node: Node): boolean {
  const inner = settled(node);
  const { kind } = originOf(reading, inner);
  if (kind === 'identity' || kind === 'credential-check') return true;
  if ((kind !== 'unknown' && kind !== 'metadata') || reading.names.qualify(inner) !== undefined) return false;
  const root = rootOf(inner);
  return root.type === 'Identifier' && /^[a-z_]/.test(root.name) && wordsOf(reading.source.text.slice(...inner.range)).some((word) => CALLER.test(word));
}

function rootOf(node: Node): Node {
  if (node.type === 'MemberExpression') return rootOf(settled(node.object));
  return node.type === 'CallExpression' ? rootOf(settled(node.callee)) : node;
}

const CALLER = /^(?:actor|auth|caller|claims|client|customer|me|member|principal|profile|requester|session|sub|tenant|uid|user|viewer)$/;

/** Whether the caller was shown to have some right before the thing was looked for: to the parent, or to all of them. */
function isAuthorizedBefore(reading: Reading, sites: readonly RaiseSite[], test: Node): boolean {
  const around = enclosingFunction(test);
  const isBefore = (node: Node): boolean => node.range[1] < test.range[0] && enclosingFunction(node) === around;
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
