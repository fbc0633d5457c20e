import { describe, expect, it } from 'vitest';
import type { CodeName } from '../../src/codes/status-code.ts';
import { replacedCode } from '../../src/edits/replace-code.ts';
import { applyEdits } from '../../src/edits/text-edit.ts';
import { findRaiseSites } from '../../src/sites/raise-sites.ts';
import { read } from '../../src/source/reading.ts';
import { parse } from '../parse.ts';

/** The text with the code of its only raise site replaced. */
function replaced(text: string, code: CodeName, filename = 'service.ts'): string | undefined {
  const reading = read(parse(text, { filename }));
  const sites = findRaiseSites(reading);
  const [site] = sites;
  const value = site?.codes[0];
  if (!site || !value || sites.length !== 1) throw new Error(`One raise site with a code is needed, ${sites.length} are there.`);
  const suggestion = replacedCode(reading, site, value, code);
  return suggestion && applyEdits(text, suggestion.edits);
}

describe('replacedCode', () => {
  it.each<readonly [what: string, before: string, after: string, code: CodeName]>([
    [
      'a member',
      "import * as grpc from '@grpc/grpc-js'; const h: grpc.handleUnaryCall = (call, cb) => cb({ code: grpc.status.INTERNAL, details: 'x' });",
      "import * as grpc from '@grpc/grpc-js'; const h: grpc.handleUnaryCall = (call, cb) => cb({ code: grpc.status.UNAUTHENTICATED, details: 'x' });",
      'UNAUTHENTICATED',
    ],
    [
      'a member in brackets',
      "import { Code, ConnectError } from \"@connectrpc/connect\"; throw new ConnectError('x', Code[\"Internal\"]);",
      "import { Code, ConnectError } from \"@connectrpc/connect\"; throw new ConnectError('x', Code[\"Unauthenticated\"]);",
      'UNAUTHENTICATED',
    ],
    [
      'a member in the spelling of its enum',
      "import { Code, ConnectError } from '@connectrpc/connect'; throw new ConnectError('x', Code.Internal);",
      "import { Code, ConnectError } from '@connectrpc/connect'; throw new ConnectError('x', Code.Canceled);",
      'CANCELLED',
    ],
    [
      'a member of another enum than the library’s own',
      "import { status } from '@grpc/grpc-js'; import { RpcException } from '@nestjs/microservices'; throw new RpcException({ code: status.INTERNAL, message: 'x' });",
      "import { status } from '@grpc/grpc-js'; import { RpcException } from '@nestjs/microservices'; throw new RpcException({ code: status.UNAUTHENTICATED, message: 'x' });",
      'UNAUTHENTICATED',
    ],
    [
      'a constant that is a member',
      "import { Code, ConnectError } from '@connectrpc/connect'; const BAD = Code.Internal; throw new ConnectError('x', BAD);",
      "import { Code, ConnectError } from '@connectrpc/connect'; const BAD = Code.Internal; throw new ConnectError('x', Code.Unauthenticated);",
      'UNAUTHENTICATED',
    ],
    [
      'a destructured member',
      "import { status } from '@grpc/grpc-js'; const { INTERNAL } = status; import { RpcException } from '@nestjs/microservices'; throw new RpcException({ code: INTERNAL, message: 'x' });",
      "import { status } from '@grpc/grpc-js'; const { INTERNAL } = status; import { RpcException } from '@nestjs/microservices'; throw new RpcException({ code: status.UNAUTHENTICATED, message: 'x' });",
      'UNAUTHENTICATED',
    ],
    [
      'a number, by the binding that is there',
      "import * as grpc from '@grpc/grpc-js'; const h: grpc.handleUnaryCall = (call, cb) => cb({ code: 13, details: 'x' });",
      "import * as grpc from '@grpc/grpc-js'; const h: grpc.handleUnaryCall = (call, cb) => cb({ code: grpc.status.UNAUTHENTICATED, details: 'x' });",
      'UNAUTHENTICATED',
    ],
    [
      'a number, with an import',
      "import { ConnectError } from '@connectrpc/connect'; throw new ConnectError('x', 13);",
      "import { ConnectError, Code } from '@connectrpc/connect'; throw new ConnectError('x', Code.Unauthenticated);",
      'UNAUTHENTICATED',
    ],
    [
      'a string of Firebase',
      "import { HttpsError } from 'firebase-functions/v2/https'; throw new HttpsError('internal', 'x');",
      "import { HttpsError } from 'firebase-functions/v2/https'; throw new HttpsError('unauthenticated', 'x');",
      'UNAUTHENTICATED',
    ],
    [
      'a string in its own quotes',
      'import { HttpsError } from "firebase-functions/v2/https"; throw new HttpsError("internal", "x");',
      'import { HttpsError } from "firebase-functions/v2/https"; throw new HttpsError("permission-denied", "x");',
      'PERMISSION_DENIED',
    ],
    [
      'a number where the library takes names',
      'import { HttpsError } from "firebase-functions/v2/https"; throw new HttpsError(5, "x");',
      'import { HttpsError } from "firebase-functions/v2/https"; throw new HttpsError("not-found", "x");',
      'NOT_FOUND',
    ],
    [
      'a name where the library takes numbers',
      "import { Code, ConnectError } from '@connectrpc/connect'; throw new ConnectError('x', 'not_found');",
      "import { Code, ConnectError } from '@connectrpc/connect'; throw new ConnectError('x', Code.NotFound);",
      'NOT_FOUND',
    ],
    [
      'a property in short',
      "import { status, type handleUnaryCall } from '@grpc/grpc-js'; const h: handleUnaryCall = (call, cb) => { const code = 13; cb({ code, details: 'x' }); };",
      "import { status, type handleUnaryCall } from '@grpc/grpc-js'; const h: handleUnaryCall = (call, cb) => { const code = 13; cb({ code: status.NOT_FOUND, details: 'x' }); };",
      'NOT_FOUND',
    ],
  ])('%s', (_, before, after, code) => {
    expect(replaced(before, code)).toBe(after);
  });

  it('offers nothing where the enum lacks the code', () => {
    expect(replaced("import { Code, ConnectError } from '@connectrpc/connect'; throw new ConnectError('x', Code.Internal);", 'OK')).toBeUndefined();
  });

  it('offers nothing for a code that cannot be read', () => {
    expect(replaced("import { ConnectError } from '@connectrpc/connect'; throw new ConnectError('x', codeOf(err));", 'INTERNAL')).toBeUndefined();
  });

  it('says what will stand there', () => {
    const reading = read(parse("import { ConnectError } from '@connectrpc/connect'; throw new ConnectError('x', 13);"));
    const [site] = findRaiseSites(reading);
    const [value] = site?.codes ?? [];
    expect(site && value && replacedCode(reading, site, value, 'UNAUTHENTICATED')).toMatchObject({ code: 'UNAUTHENTICATED', replacement: 'Code.Unauthenticated' });
  });
});
