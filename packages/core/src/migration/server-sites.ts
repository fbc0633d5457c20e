import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { isFunction } from '../ast/node.ts';
import { memberName } from '../ast/static-name.ts';
import { unwrap } from '../ast/unwrap.ts';
import type { Reading } from '../source/reading.ts';
import { boundLater } from './bound-later.ts';
import { LEGACY } from './legacy-api.ts';
import type { MigrationSite } from './migration-site.ts';

/** The calls of a server that only throw in @grpc/grpc-js: `bind`, `addProtoService` and `addHttp2Port`. */
export function serverSites(reading: Reading): readonly MigrationSite[] {
  return reading.nodes.of('CallExpression').flatMap((call) => {
    const callee = unwrap(call.callee);
    if (callee.type !== 'MemberExpression') return [];
    switch (memberName(callee)) {
      case 'bind':
        return isBindOfServer(reading, call, callee) ? bindSite(reading, call, callee) : [];
      case 'addProtoService':
        return serviceSite(reading, call, callee);
      case 'addHttp2Port':
        return { ...base(reading, call, callee), shape: 'bind' as const, verdict: { kind: 'undecided' as const, reason: '`addHttp2Port` only throws in `@grpc/grpc-js`; call `bindAsync`' } };
      default:
        return [];
    }
  });
}

const base = (reading: Reading, node: Node, callee: Node): Pick<MigrationSite, 'node' | 'literal'> => ({ node, literal: reading.source.text.slice(...callee.range) });

/**
 * Whether a call of `bind` is a server's: by where the server or the credentials come from; else by its name, where the
 * arguments could be an address and credentials.
 */
function isBindOfServer({ names, source }: Reading, call: TSESTree.CallExpression, { object }: TSESTree.MemberExpression): boolean {
  const [address, credentials] = call.arguments;
  if (isServer(names.qualify(object))) return true;
  if (!address || !credentials || call.arguments.length > 2) return false;
  if (names.qualify(credentials)?.startsWith(`${LEGACY}#ServerCredentials`)) return true;
  const last = unwrap(object);
  const name = last.type === 'Identifier' ? last.name : last.type === 'MemberExpression' ? (memberName(last) ?? '') : '';
  if (!/server$/i.test(name) || isFunction(credentials) || credentials.type === 'Literal') return false;
  return address.type !== 'ThisExpression' && source.facts.dependencies?.has(LEGACY) !== false;
}

const isServer = (name: string | undefined): boolean => name === `${LEGACY}#Server()`;

function bindSite(reading: Reading, call: TSESTree.CallExpression, callee: TSESTree.MemberExpression): MigrationSite {
  const site = { ...base(reading, call, callee), shape: 'bind' as const };
  const rewrite = boundLater(reading, call, callee);
  if (typeof rewrite === 'string') return { ...site, verdict: { kind: 'undecided', reason: rewrite } };
  const { edits, doubt } = rewrite;
  const replacement = `${reading.source.text.slice(...callee.object.range)}.bindAsync`;
  const verdict = { kind: 'rewrite' as const, replacement, edits, reason: '`bind` only throws in `@grpc/grpc-js`, where a server is bound a moment later and started then', needs: [] };
  return { ...site, verdict: doubt === undefined ? verdict : { kind: 'undecided', reason: doubt, proposal: verdict } };
}

/** `addProtoService` has long been `addService`, but for services that protobufjs itself has made. */
function serviceSite(reading: Reading, call: TSESTree.CallExpression, callee: TSESTree.MemberExpression): MigrationSite {
  const site = { ...base(reading, call, callee), shape: 'service' as const };
  const [service] = call.arguments;
  const replacement = `${reading.source.text.slice(...callee.object.range)}.addService`;
  const edits = [{ range: callee.property.range, text: callee.computed ? "'addService'" : 'addService' }];
  const rewrite = { kind: 'rewrite' as const, replacement, edits, reason: '`addProtoService` only throws in `@grpc/grpc-js`', needs: [] };
  const isLoaded = service && /^grpc#(?:load|loadPackageDefinition)\(\).*\.service$/.test(reading.names.qualify(service) ?? '');
  return { ...site, verdict: isLoaded ? rewrite : { kind: 'undecided', reason: 'where the service comes from cannot be told: one that protobufjs made has to be loaded with `@grpc/proto-loader`', proposal: rewrite } };
}
