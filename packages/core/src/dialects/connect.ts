import type { CodeEnum, Dialect, HandlerSignature } from './dialect.ts';
import { PASCAL_CANCELED } from './styles.ts';

const METHOD: HandlerSignature = {
  style: 'promise',
  request: { parameter: 0, path: [] },
  identity: [{ parameter: 1, path: ['values'] }],
  metadata: [{ parameter: 1, path: ['requestHeader'] }],
};

/** The package, and the name it had before 1.0. */
const LIBRARIES = ['@connectrpc/connect', '@bufbuild/connect'];

const named = (name: string): readonly string[] => LIBRARIES.map((library) => `${library}#${name}`);

const codeOf = (library: string): CodeEnum => ({
  names: [`${library}#Code`],
  style: PASCAL_CANCELED,
  lacks: ['OK'],
  reverse: true,
  importable: { module: library, name: 'Code', alias: 'ConnectCode' },
});

/** Read from @connectrpc/connect 2.2.0 and 1.7.0 and @bufbuild/connect 0.13.0; outcomes run on 2.2.0. */
export const connect: Dialect = {
  id: 'connect',
  title: '@connectrpc/connect',
  packages: [
    { name: '@connectrpc/connect', versions: ['2.2.0', '1.7.0'] },
    { name: '@connectrpc/connect-node', versions: ['2.1.2'] },
    { name: '@bufbuild/connect', versions: ['0.13.0'] },
  ],
  enums: LIBRARIES.map(codeOf),
  raisers: [
    {
      form: 'constructor',
      names: named('ConnectError'),
      message: { argument: 0 },
      code: { argument: 1 },
      codeDefault: 'UNKNOWN',
    },
    {
      form: 'function',
      names: named('ConnectError.from'),
      message: { argument: 0 },
      code: { argument: 1 },
      codeDefault: 'UNKNOWN',
    },
  ],
  errors: named('ConnectError'),
  readers: [
    { from: 'error', path: ['code'] },
    { from: 'function', names: named('ConnectError.from'), path: ['code'] },
  ],
  text: { bare: 'rawMessage', message: '[{name}] {text}' },
  guards: [],
  clients: [
    ...LIBRARIES.map((name) => ({ of: 'package', name }) as const),
    { of: 'package', name: '@connectrpc/connect-node' },
    { of: 'package', name: '@connectrpc/connect-web' },
    { of: 'package', name: '@bufbuild/connect-node' },
    { of: 'package', name: '@bufbuild/connect-web' },
  ],
  retry: [],
  handlers: [
    {
      form: 'registration',
      method: 'service',
      arguments: [1],
      receivers: [...named('ConnectRouter'), ...named('createConnectRouter')],
      anyReceiver: true,
      signatures: [METHOD],
    },
    {
      // `rpc(method, handler)` since 1.7.0, `rpc(service, method, handler)` before 2.0.
      form: 'registration',
      method: 'rpc',
      arguments: [1, 2],
      receivers: [...named('ConnectRouter'), ...named('createConnectRouter')],
      anyReceiver: true,
      signatures: [METHOD],
    },
    { form: 'type', names: named('ServiceImpl'), of: 'members', signatures: [METHOD] },
    { form: 'type', names: named('MethodImpl'), of: 'function', signatures: [METHOD] },
    { form: 'parameter-type', names: named('HandlerContext'), parameter: 1, signatures: [METHOD] },
  ],
  uncoded: [
    { when: 'a handler throws anything but a ConnectError', code: 'INTERNAL', effect: 'The text becomes "internal error".' },
    { when: 'a ConnectError is made without a code', code: 'UNKNOWN', effect: 'The text is sent as it is.' },
    { when: 'ConnectError.from gets an error of another library', code: 'UNKNOWN', effect: 'Its code is lost, its text kept.' },
  ],
};
