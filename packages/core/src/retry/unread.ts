import type { Node } from '../ast/node.ts';
import { ancestorsOf } from '../ast/node.ts';
import { keyName, staticString } from '../ast/static-name.ts';
import { ENDPOINTS_HOST } from '../endpoints/host.ts';
import type { NoteTest } from '../notes/note.ts';
import type { Reading } from '../source/reading.ts';
import { isExplained } from './circumstances.ts';
import { retryDecisions } from './decide.ts';
import { isEndless } from './endless.ts';

/**
 * A client of a Cloud Endpoints service repeats every UNAVAILABLE without end. ESPv2 and Envoy answer so to what only
 * somebody's fix ends as well (the rows of `DIAGNOSES` with code 14 that are retried `after-fix`), and only the text of the
 * error tells these from an outage that passes.
 */
export const unreadUnavailable: NoteTest = (reading) => {
  if (!ENDPOINTS_HOST.test(reading.source.text) || reading.source.settings?.retry.retryable.includes('UNAVAILABLE')) return [];
  const endless = retryDecisions(reading).filter((decision) => isEndless(reading, decision));
  const places = endless.flatMap(({ repeated, region }) => repeated.filter(({ code, at }) => code === 'UNAVAILABLE' && ![at, statementOf(at), region].some((each) => isExplained(reading.source, each))));
  if (places.length === 0 || !callsOnlyEndpoints(reading)) return [];
  return places.map(({ at }) => ({
    rule: 'no-permanent-retry',
    place: at,
    node: at,
    written: reading.source.text.slice(...at.range),
    confidence: 'possible',
    reasons: ['nothing looks at the text of the error or ends the attempts'],
    unread: true,
  }));
};

const statementOf = (node: Node): Node => [...ancestorsOf(node)].find(({ type }) => /(?:Statement|Declaration)$/.test(type)) ?? node;

/** Whether the code names an Endpoints service as what it calls, and no other server beside it. */
function callsOnlyEndpoints({ nodes }: Reading): boolean {
  const isHost = (text: string, node: Node): boolean => ENDPOINTS_HOST.test(text) && !isExpectation(node);
  const named = nodes.of('Literal').some((each) => isHost(staticString(each) ?? '', each)) || nodes.of('TemplateElement').some((each) => isHost(each.value.raw, each.parent));
  const others = nodes.of('NewExpression').some(({ arguments: [target] }) => {
    const written = staticString(target);
    return written !== undefined && TARGET.test(written) && !ENDPOINTS_HOST.test(written);
  });
  return named && !others;
}

/** What a token is made out for is what a server compares it with: `audience: 'https://shop.endpoints.acme.cloud.goog'`. */
const isExpectation = ({ parent }: Node): boolean => parent?.type === 'Property' && /^(?:aud|audiences?|issuer)$/i.test(keyName(parent) ?? '');

/** `localhost:50051`, `dns:///books.internal:443` */
const TARGET = /^(?:\w+:\/{2,3})?[\w.-]+:\d+$/;
