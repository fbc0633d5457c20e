import type { ExpectedReport, RuleCases } from '../rule-cases.ts';

/** A row that is contradicted, and what is offered in its place. */
const contradicted = (...writes: readonly string[]): ExpectedReport => ({ messageId: 'contradicted', offers: writes.map((write) => ({ messageId: 'writeRow', write })) });

const ROWS = '[status.OK]: 200, [status.NOT_FOUND]: 404, [status.INTERNAL]: 500';

export const cases: RuleCases = {
  invalid: [
    {
      name: 'an object',
      code: `
        import { status } from '@grpc/grpc-js';

        export const HTTP: Record<number, number> = {
          [status.OK]: 200,
          [status.INVALID_ARGUMENT]: 400,
          [status.NOT_FOUND]: 404,
          [status.UNAVAILABLE]: «404»,
          [status.INTERNAL]: «400»,
        };
      `,
      reports: [contradicted('503'), contradicted('500')],
    },
    {
      name: 'an object in CommonJS, frozen, with a success for a failure and a failure for a success',
      file: 'http.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        module.exports = Object.freeze({
          [grpc.status.OK]: «500»,
          [grpc.status.NOT_FOUND]: 404,
          [grpc.status.PERMISSION_DENIED]: 403,
          [grpc.status.INTERNAL]: «200»,
        });
      `,
      reports: [contradicted('200'), contradicted('500')],
    },
    {
      name: 'a Map, with names of HTTP statuses',
      file: 'http.js',
      code: `
        import { status } from '@grpc/grpc-js';
        import { StatusCodes } from 'http-status-codes';

        export const HTTP = new Map([
          [status.NOT_FOUND, StatusCodes.NOT_FOUND],
          [status.ALREADY_EXISTS, StatusCodes.CONFLICT],
          [status.UNAVAILABLE, «StatusCodes.NOT_FOUND»],
        ]);
      `,
      reports: [contradicted('StatusCodes.SERVICE_UNAVAILABLE')],
    },
    {
      name: 'names in another style',
      code: `
        import { Code } from '@connectrpc/connect';
        import { HttpStatusCode } from 'axios';

        export const HTTP = { [Code.NotFound]: HttpStatusCode.NotFound, [Code.Aborted]: «HttpStatusCode.MethodNotAllowed», [Code.Internal]: HttpStatusCode.InternalServerError };
      `,
      reports: [contradicted('HttpStatusCode.Conflict')],
    },
    {
      name: 'a status that no list has a name for',
      code: `
        import { status } from '@grpc/grpc-js';
        import { HttpStatus } from '@nestjs/common';

        const HTTP = { [status.NOT_FOUND]: HttpStatus.NOT_FOUND, [status.CANCELLED]: «HttpStatus.METHOD_NOT_ALLOWED» };
      `,
      reports: [contradicted('499')],
    },
    {
      name: 'the two of identity, swapped',
      options: [{ confidence: 'certain' }],
      code: `
        import { status } from '@grpc/grpc-js';

        const HTTP = { [status.UNAUTHENTICATED]: «403», [status.PERMISSION_DENIED]: «401», ${ROWS} };
      `,
      reports: [contradicted('401'), contradicted('403')],
    },
    {
      name: 'objects for values',
      code: `
        import { status } from '@grpc/grpc-js';

        const HTTP = {
          [status.INVALID_ARGUMENT]: { status: 400, title: 'Bad request' },
          [status.NOT_FOUND]: { status: 404, title: 'Not found' },
          [status.DATA_LOSS]: { status: «404», title: 'Lost' },
        };
      `,
      reports: [contradicted('500')],
    },
    {
      name: 'names of codes',
      file: 'http.js',
      code: `
        export const HTTP_BY_CODE = { INVALID_ARGUMENT: 400, UNAUTHENTICATED: 401, PERMISSION_DENIED: 403, NOT_FOUND: «500», FAILED_PRECONDITION: 412 };
      `,
      reports: [contradicted('404')],
    },
    {
      name: 'names of codes in Firebase',
      file: 'http.js',
      code: `
        const HTTP_STATUS = { 'functions/invalid-argument': 400, 'functions/not-found': 404, 'functions/permission-denied': «401», 'functions/failed-precondition': 400, 'functions/unauthenticated': 401 };
      `,
      reports: [contradicted('403')],
    },
    {
      name: 'numbers of codes, where enough of them show what they are',
      file: 'http.js',
      code: `
        const HTTP_STATUS = { 3: 400, 5: 404, 7: 403, 13: «404», 16: 401 };
      `,
      reports: [contradicted('500')],
    },
    {
      name: 'a switch that returns',
      code: `
        import { status } from '@grpc/grpc-js';

        export function httpOf(code: status): number {
          switch (code) {
            case status.OK: return 200;
            case status.NOT_FOUND: return 404;
            case status.FAILED_PRECONDITION: return «500»;
            default: return 500;
          }
        }
      `,
      reports: [contradicted('400')],
    },
    {
      name: 'a switch that sets, over the legacy library',
      file: 'http.cjs',
      code: `
        const grpc = require('grpc');

        function httpOf(code) {
          let http;
          switch (code) {
            case grpc.status.NOT_FOUND: { http = 404; break; }
            case grpc.status.ABORTED: { http = «405»; break; }
            case grpc.status.UNIMPLEMENTED: http = 501; break;
            default: http = 500;
          }
          return http;
        }
      `,
      reports: [contradicted('409')],
    },
    {
      name: 'a switch that answers',
      file: 'gateway.js',
      code: `
        import { status } from '@grpc/grpc-js';

        export function answer(err, res) {
          switch (err.code) {
            case status.NOT_FOUND: return res.status(404).json({ message: err.details });
            case status.INVALID_ARGUMENT: return res.sendStatus(400);
            case status.UNAVAILABLE: return res.status(«404»).end();
            default: return res.status(500).end();
          }
        }
      `,
      reports: [contradicted('503')],
    },
    {
      name: 'cases that share an answer: the one that is wrong',
      code: `
        import { status } from '@grpc/grpc-js';
        import { ConflictException, NotFoundException, UnauthorizedException } from '@nestjs/common';

        export function exceptionOf(err: { code: number; details: string }) {
          switch (err.code) {
            case status.NOT_FOUND:
              return new NotFoundException(err.details);
            case status.ALREADY_EXISTS:
              return new ConflictException(err.details);
            case «status.PERMISSION_DENIED»:
            case status.UNAUTHENTICATED:
              return new UnauthorizedException(err.details);
          }
        }
      `,
      reports: [contradicted()],
    },
    {
      name: 'a chain of tests',
      file: 'gateway.js',
      code: `
        import { status } from '@grpc/grpc-js';

        export function httpOf(err) {
          if (err.code === status.NOT_FOUND) return 404;
          if (err.code === status.INVALID_ARGUMENT) return 400;
          if (err.code === status.UNAVAILABLE) return «409»;
          return 500;
        }
      `,
      reports: [contradicted('503')],
    },
    {
      name: 'a chain of choices',
      code: `
        import { Code } from '@connectrpc/connect';

        export const httpOf = (code: Code) =>
          code === Code.NotFound ? 404 : code === Code.Unauthenticated ? 401 : code === Code.Internal ? «422» : 500;
      `,
      reports: [contradicted('500')],
    },
    {
      name: 'inward: an object',
      code: `
        import { status } from '@grpc/grpc-js';
        import { HttpStatus } from '@nestjs/common';

        export const CODES: Record<number, status> = {
          [HttpStatus.BAD_REQUEST]: status.INVALID_ARGUMENT,
          [HttpStatus.UNAUTHORIZED]: «status.PERMISSION_DENIED»,
          [HttpStatus.UNPROCESSABLE_ENTITY]: «status.CANCELLED»,
          [HttpStatus.INTERNAL_SERVER_ERROR]: status.INTERNAL,
        };
      `,
      reports: [contradicted('status.UNAUTHENTICATED'), contradicted('status.INVALID_ARGUMENT', 'status.FAILED_PRECONDITION')],
    },
    {
      name: 'inward: a switch that throws',
      code: `
        import { Code, ConnectError } from '@connectrpc/connect';

        export function fail(response: Response): never {
          switch (response.status) {
            case 404: throw new ConnectError('gone', Code.NotFound);
            case 429: throw new ConnectError('slow down', Code.ResourceExhausted);
            case 500: throw new ConnectError('broken', «Code.InvalidArgument»);
            default: throw new ConnectError('?', Code.Unknown);
          }
        }
      `,
      reports: [contradicted('Code.Internal', 'Code.Unknown')],
    },
    {
      name: 'inward: Firebase, whose codes are strings',
      file: 'functions.js',
      code: `
        import { HttpsError } from 'firebase-functions/v2/https';

        export function fail(status) {
          if (status === 404) throw new HttpsError('not-found', 'x');
          if (status === 401) throw new HttpsError(«'permission-denied'», 'x');
          if (status === 503) throw new HttpsError('unavailable', 'x');
        }
      `,
      reports: [contradicted()],
    },
    {
      name: 'likely: clients no longer know that they may try again',
      code: `
        import { status } from '@grpc/grpc-js';

        const HTTP = { ${ROWS}, [status.UNAVAILABLE]: «500» };
      `,
      reports: [contradicted('503')],
    },
    {
      name: 'on request: codes without a row',
      options: [{ confidence: 'possible' }],
      code: `
        import { status } from '@grpc/grpc-js';

        export const «HTTP» = { ${ROWS}, [status.INVALID_ARGUMENT]: 400, [status.UNAUTHENTICATED]: 401, [status.PERMISSION_DENIED]: 403 };
      `,
      reports: [{ messageId: 'missing' }],
    },
    {
      name: 'a row that is allowed, and one that is not',
      options: [{ allow: [{ code: 'UNAVAILABLE', http: 404 }] }],
      code: `
        import { status } from '@grpc/grpc-js';

        const HTTP = { ${ROWS}, [status.UNAVAILABLE]: 404, [status.UNKNOWN]: «404» };
      `,
      reports: [contradicted('500')],
    },
  ],
  valid: [
    {
      name: 'the table of code.proto',
      code: `
        import { status } from '@grpc/grpc-js';

        export const HTTP = {
          [status.OK]: 200, [status.CANCELLED]: 499, [status.UNKNOWN]: 500, [status.INVALID_ARGUMENT]: 400, [status.DEADLINE_EXCEEDED]: 504,
          [status.NOT_FOUND]: 404, [status.ALREADY_EXISTS]: 409, [status.PERMISSION_DENIED]: 403, [status.RESOURCE_EXHAUSTED]: 429,
          [status.FAILED_PRECONDITION]: 400, [status.ABORTED]: 409, [status.OUT_OF_RANGE]: 400, [status.UNIMPLEMENTED]: 501,
          [status.INTERNAL]: 500, [status.UNAVAILABLE]: 503, [status.DATA_LOSS]: 500, [status.UNAUTHENTICATED]: 401,
        };
      `,
    },
    { name: 'the table that Connect had until 2024', code: "import { Code } from '@connectrpc/connect';\nexport const HTTP = { [Code.Canceled]: 408, [Code.DeadlineExceeded]: 408, [Code.FailedPrecondition]: 412, [Code.Unimplemented]: 404, [Code.NotFound]: 404 };" },
    { name: 'statuses that RFC 9110 has for it', code: "import { status } from '@grpc/grpc-js';\nconst HTTP = { [status.OUT_OF_RANGE]: 416, [status.INVALID_ARGUMENT]: 422, [status.NOT_FOUND]: 410, [status.ABORTED]: 412, [status.FAILED_PRECONDITION]: 428 };" },
    { name: 'a denial that hides', code: `import { status } from '@grpc/grpc-js';\nconst HTTP = { ${ROWS}, [status.PERMISSION_DENIED]: 404, [status.UNAUTHENTICATED]: 404 };` },
    { name: 'statuses that are only less specific', code: `import { status } from '@grpc/grpc-js';\nconst HTTP = { ${ROWS}, [status.ALREADY_EXISTS]: 400, [status.ABORTED]: 400, [status.UNIMPLEMENTED]: 500 };` },
    { name: 'success with another success', code: "import { status } from '@grpc/grpc-js';\nconst HTTP = { [status.OK]: 204, [status.NOT_FOUND]: 404, [status.INTERNAL]: 500 };" },
    { name: 'a row that is allowed', options: [{ allow: [{ code: 'UNAVAILABLE', http: 404 }] }], code: `import { status } from '@grpc/grpc-js';\nconst HTTP = { ${ROWS}, [status.UNAVAILABLE]: 404 };` },
    { name: 'a comment behind the row', code: "import { status } from '@grpc/grpc-js';\nconst HTTP = {\n  [status.OK]: 200,\n  [status.NOT_FOUND]: 404,\n  [status.INTERNAL]: 404, // deliberate\n};" },
    { name: 'a comment inside the row', code: "import { status } from '@grpc/grpc-js';\nswitch (code) {\n  case status.OK: set(200); http = 200; break;\n  case status.NOT_FOUND: http = 404; break;\n  case status.UNAVAILABLE: /* because the shops retry 503 without end */ http = 409; break;\n}" },
    { name: 'a comment above the row', file: 'http.js', code: "import { status } from '@grpc/grpc-js';\nexport function httpOf(code) {\n  switch (code) {\n    case status.OK: return 200;\n    case status.NOT_FOUND: return 404;\n    // The contract with the shops has it so.\n    case status.INTERNAL: return 400;\n  }\n}" },
    { name: 'likely, where only what is certain is asked for', options: [{ confidence: 'certain' }], code: `import { status } from '@grpc/grpc-js';\nconst HTTP = { ${ROWS}, [status.UNAVAILABLE]: 500, [status.UNAUTHENTICATED]: 403 };` },
    { name: 'a few codes without a row', code: `import { status } from '@grpc/grpc-js';\nexport const HTTP = { ${ROWS}, [status.INVALID_ARGUMENT]: 400, [status.UNAUTHENTICATED]: 401, [status.PERMISSION_DENIED]: 403 };` },
    { name: 'a fallback', options: [{ confidence: 'possible' }], code: `import { status } from '@grpc/grpc-js';\nconst HTTP = { ${ROWS}, [status.INVALID_ARGUMENT]: 400, [status.UNAUTHENTICATED]: 401, [status.PERMISSION_DENIED]: 403 };\nexport const httpOf = (code: number) => HTTP[code] ?? 500;` },
    { name: 'one branch, which is about one call', file: 'gateway.js', code: "import { status } from '@grpc/grpc-js';\nexport function answer(err, res) { if (err.code === status.NOT_FOUND) return res.status(500).end(); throw err; }" },
    { name: 'one answer for all', code: "import { status } from '@grpc/grpc-js';\nconst HTTP = { [status.OK]: 200, [status.NOT_FOUND]: 200, [status.INTERNAL]: 200 };" },
    { name: 'a case that chooses', file: 'gateway.js', code: "import { status } from '@grpc/grpc-js';\nexport function httpOf(code, isInternal) { switch (code) { case status.OK: return 200; case status.NOT_FOUND: return isInternal ? 500 : 404; case status.INTERNAL: return 500; } }" },
    { name: 'inward: what a client makes of a proxy', file: 'transport.js', code: "import { status } from '@grpc/grpc-js';\nexport const CODES = { 400: status.INTERNAL, 401: status.UNAUTHENTICATED, 403: status.PERMISSION_DENIED, 404: status.UNIMPLEMENTED, 429: status.UNAVAILABLE, 502: status.UNAVAILABLE };" },
    { name: 'inward: what a server means', file: 'errors.js', code: "import { status } from '@grpc/grpc-js';\nexport const CODES = { 400: status.INVALID_ARGUMENT, 401: status.UNAUTHENTICATED, 404: status.NOT_FOUND, 409: status.ABORTED, 412: status.FAILED_PRECONDITION, 429: status.RESOURCE_EXHAUSTED };" },
    { name: 'inward: a server whose own request failed', file: 'errors.js', code: "import { Code, ConnectError } from '@connectrpc/connect';\nexport function fail(response) { switch (response.status) { case 401: case 403: throw new ConnectError('x', Code.Internal); case 404: throw new ConnectError('x', Code.NotFound); case 503: throw new ConnectError('x', Code.Unavailable); } }" },
    { name: 'delays', code: "import { status } from '@grpc/grpc-js';\nconst BACKOFF = { [status.UNAVAILABLE]: 200, [status.RESOURCE_EXHAUSTED]: 500, [status.ABORTED]: 100 };" },
    { name: 'exit codes', code: "import { status } from '@grpc/grpc-js';\nconst EXIT = { [status.NOT_FOUND]: 2, [status.INTERNAL]: 70 };" },
    { name: 'a list of HTTP statuses', file: 'http.js', code: 'export const StatusCodes = { OK: 200, NOT_FOUND: 404, BAD_REQUEST: 400, UNAVAILABLE: 404 };' },
    { name: 'tRPC', file: 'http.js', code: 'const HTTP_STATUS = { PARSE_ERROR: 400, UNAUTHORIZED: 401, FORBIDDEN: 403, NOT_FOUND: 500, TIMEOUT: 408, CONFLICT: 409, INTERNAL_SERVER_ERROR: 200 };' },
    { name: 'Twirp', file: 'http.js', code: 'const HTTP_STATUS = { canceled: 408, invalid_argument: 400, malformed: 400, not_found: 404, bad_route: 404, permission_denied: 401, unauthenticated: 401, unavailable: 404 };' },
    { name: 'codes of one’s own', file: 'http.js', code: 'const HTTP_STATUS = { USER_NOT_FOUND: 404, PERMISSION_DENIED: 401, CART_EMPTY: 400, UNAUTHENTICATED: 401, INVALID_ARGUMENT: 400 };' },
    { name: 'numbers of something else', file: 'sizes.js', code: '// status\nconst SIZES = { 1: 100, 2: 200, 3: 300, 4: 400, 5: 500 };\nconst CLOSE = { 1000: 200, 1008: 403, 1011: 500 };' },
    { name: 'a mapping of HTTP statuses', code: "import { HttpStatus } from '@nestjs/common';\nconst MAP = { [HttpStatus.NOT_FOUND]: HttpStatus.BAD_REQUEST, [HttpStatus.CONFLICT]: HttpStatus.OK };" },
    { name: 'errors of a database', code: "import { status } from '@grpc/grpc-js';\nconst CODES = { 23505: status.ALREADY_EXISTS, 23503: status.FAILED_PRECONDITION, 40001: status.ABORTED };" },
    { name: 'answers of a mail server', code: "import { status } from '@grpc/grpc-js';\nconst CODES = { 421: status.UNAVAILABLE, 450: status.NOT_FOUND, 452: status.RESOURCE_EXHAUSTED, 550: status.NOT_FOUND };" },
  ],
};
