import type { Node } from '../ast/node.ts';
import { ancestorsOf, contains } from '../ast/node.ts';
import { settled } from '../ast/unwrap.ts';
import { wordsOf } from '../names/words.ts';
import type { Origin } from '../origin/origin.ts';
import { originOf } from '../origin/origin-of.ts';
import type { Reading } from '../source/reading.ts';

/** Whether what failed around a place was a call to where the request says: `fetch(request.url)`. */
export function reachesWhereRequestSays(reading: Reading, place: Node): boolean {
  const clause = [...ancestorsOf(place)].find((each) => each.type === 'CatchClause');
  const { block } = clause?.parent ?? {};
  return block !== undefined && reading.nodes.of('CallExpression').some((call) => contains(block, call) && call.arguments.some((each) => isAddress(originOf(reading, settled(each)))));
}

const isAddress = (origin: Origin): boolean =>
  origin.kind === 'request' && origin.path.some((step) => wordsOf(step).some((word) => /^(?:address|callback|domain|endpoint|host|hostname|href|link|origin|server|target|uri|url|webhook)$/.test(word)));
