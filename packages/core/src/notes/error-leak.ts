import type { Node } from '../ast/node.ts';
import { contains } from '../ast/node.ts';
import { calledName } from '../ast/static-name.ts';
import { unwrap } from '../ast/unwrap.ts';
import type { CodeName } from '../codes/status-code.ts';
import { DIALECTS } from '../dialects/registry.ts';
import { saidBy } from '../evidence/atoms.ts';
import { circumstancesOf } from '../evidence/guards.ts';
import type { Confidence } from '../litmus/judgement.ts';
import { excerptOf } from '../mechanics/excerpt.ts';
import type { RaiseSite } from '../sites/raise-site.ts';
import { handlerAround } from '../sites/raise-sites.ts';
import { isSentByGrpc } from '../sites/transport.ts';
import type { Reading } from '../source/reading.ts';
import type { CaughtText } from './caught-text.ts';
import { caughtTextIn, isBuiltInError } from './caught-text.ts';
import type { Note, NoteTest } from './note.ts';

/**
 * The text of whatever was caught, sent to the client with a code that blames the server. It is written for those who
 * run the service: it names hosts, files, tables and queries, and the client can do nothing with it (AIP-193 wants
 * messages that help the reader to act; the design guide keeps debugging details inside).
 */
export const errorLeak: NoteTest = (reading, sites) =>
  sites.flatMap((site): readonly Note[] => {
    const code = serverFault(site);
    if (code === undefined || !isSentByGrpc(reading, site)) return [];
    for (const part of textsOf(site)) {
      const text = caughtTextIn(reading, part);
      if (!text) continue;
      if (isNarrowed(site.node, text)) return [];
      return [
        {
          rule: 'no-error-leak',
          place: site.node,
          node: [text.node, part].find((each) => contains(site.node, each)) ?? site.node,
          written: excerptOf(reading, text.node),
          confidence: confidenceOf(reading, site, text),
          reasons: [`${code} goes out with the text of whatever failed`],
        },
      ];
    }
    return [];
  });

/** What makes up the text of a site; NestJS takes it as its only argument as well. */
function textsOf({ node, message, impliedCode }: RaiseSite): readonly Node[] {
  if (message.length > 0 || impliedCode === undefined || node.type !== 'NewExpression') return message;
  return node.arguments.slice(0, 1);
}

const SERVER_FAULTS: ReadonlySet<CodeName> = new Set(['INTERNAL', 'UNKNOWN', 'DATA_LOSS', 'UNAVAILABLE']);

/** The code of a site that blames the server; `undefined` where it may have another. */
function serverFault({ codes, impliedCode }: RaiseSite): CodeName | undefined {
  const all = codes.length > 0 ? codes.map((value) => (value.kind === 'unknown' ? undefined : value.code)) : [impliedCode];
  const [first] = all;
  return first !== undefined && all.every((each) => each !== undefined && SERVER_FAULTS.has(each)) ? first : undefined;
}

/** Whether the error is known to be of a kind whose text is meant to be read: a class or a guard of the project's own. */
function isNarrowed(site: Node, { caught }: CaughtText): boolean {
  const isCaught = (node: Node): boolean => {
    const inner = unwrap(node);
    return inner.type === 'Identifier' && inner.name === caught.name;
  };
  return circumstancesOf(site).guards.some((guard) =>
    saidBy(guard).atoms.some((atom) => {
      if (atom.kind === 'compared') return atom.operator === 'instanceof' && isCaught(atom.left) && !isBuiltInError(atom.right);
      if (atom.kind !== 'present') return false;
      const test = unwrap(atom.operand);
      return test.type === 'CallExpression' && test.arguments.some(isCaught) && /^is[A-Z]/.test(calledName(test) ?? '');
    }),
  );
}

/** Libraries that have clients too raise such errors on either side: there a handler has to be seen. */
function confidenceOf(reading: Reading, { node, dialect }: RaiseSite, { isSure }: CaughtText): Confidence {
  const isOfServers = DIALECTS.some(({ id, clients, handlers }) => id === dialect && clients.length === 0 && handlers.length > 0);
  if (!isOfServers && !handlerAround(reading, node)) return 'possible';
  return isSure ? 'certain' : 'likely';
}
