import { PASCAL_CANCELED } from './styles.ts';
import type { Dialect, HandlerSignature } from './dialect.ts';

const METHOD: HandlerSignature = {
  style: 'promise',
  request: { parameter: 0, path: [] },
  identity: [{ parameter: 1, path: ['values'] }],
  metadata: [{ parameter: 1, path: ['requestHeader'] }],
};

/** Read from @connectrpc/connect 2.2.0 and 1.7.0; outcomes run on 2.2.0. */
export const connect: Dialect = {
  id: 'connect',
  title: '@connectrpc/connect',
  packages: [{ name: '@connectrpc/connect', version: '2.2.0' }],
  enums: [
    {
      names: ['@connectrpc/connect#Code'],
      style: PASCAL_CANCELED,
      lacks: ['OK'],
      importable: { module: '@connectrpc/connect', name: 'Code', alias: 'ConnectCode' },
    },
  ],
  raisers: [
    {
      form: 'constructor',
      names: ['@connectrpc/connect#ConnectError'],
      message: { argument: 0 },
      code: { argument: 1 },
      codeDefault: 'UNKNOWN',
    },
    {
      form: 'function',
      names: ['@connectrpc/connect#ConnectError.from'],
      message: { argument: 0 },
      code: { argument: 1 },
      codeDefault: 'UNKNOWN',
    },
  ],
  errors: ['@connectrpc/connect#ConnectError'],
  guards: [],
  clients: ['@connectrpc/connect', '@connectrpc/connect-node', '@connectrpc/connect-web'],
  retry: [],
  handlers: [
    {
      form: 'registration',
      method: 'service',
      argument: 1,
      receivers: ['@connectrpc/connect#ConnectRouter', '@connectrpc/connect#createConnectRouter'],
      signatures: [METHOD],
    },
    {
      form: 'registration',
      method: 'rpc',
      argument: 1,
      receivers: ['@connectrpc/connect#ConnectRouter', '@connectrpc/connect#createConnectRouter'],
      signatures: [METHOD],
    },
    { form: 'type', names: ['@connectrpc/connect#ServiceImpl'], of: 'members', signature: METHOD },
    { form: 'type', names: ['@connectrpc/connect#MethodImpl'], of: 'function', signature: METHOD },
  ],
  uncoded: [
    { when: 'a handler throws anything but a ConnectError', code: 'INTERNAL', effect: 'The text becomes "internal error".' },
    { when: 'a ConnectError is made without a code', code: 'UNKNOWN', effect: 'The text is sent as it is.' },
  ],
};
