import { qualifiedName } from '../names/qualified-name.ts';
import type { QualifiedName } from '../names/qualified-name.ts';

/** What an error of a database, of the network or of the platform means. */
export type ForeignMeaning =
  | 'unique violation'
  | 'missing row'
  | 'lost race'
  | 'stale version'
  | 'unreachable'
  | 'aborted'
  | 'timed out'
  | 'used up';

type Meanings<Key> = Readonly<Partial<Record<ForeignMeaning, readonly Key[]>>>;

/**
 * Codes and names that such errors carry: PostgreSQL's SQLSTATE classes 08, 23, 40, 53, 55 and 57, Prisma's error
 * reference, the error lists of MySQL, SQL Server, Oracle, SQLite, MongoDB and DynamoDB, Node's system errors, undici's and
 * axios's, and the names of DOMException. ETIMEDOUT is a connection that nobody answered, not a limit that ran out.
 */
const CODES: Meanings<string | number> = {
  'unique violation': [
    '23505', 'P2002', 11000, '11000', 11001, 'ER_DUP_ENTRY', 1062, 2601, 2627, 'ORA-00001',
    'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', 'SequelizeUniqueConstraintError',
  ],
  'missing row': ['P2001', 'P2015', 'P2018', 'P2025', 'EntityNotFoundError', 'DocumentNotFoundError'],
  'lost race': [
    '40001', '40P01', '55P03', 'P2034', 'ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT', 1205, 1213, 112, 'WriteConflict', 'TransientTransactionError',
    'ORA-00060', 'ORA-08177', 'SQLITE_BUSY_SNAPSHOT', 'TransactionConflictException',
  ],
  'stale version': ['VersionError', 'OptimisticLockError', 'OptimisticLockVersionMismatchError', 'SequelizeOptimisticLockError'],
  unreachable: [
    'ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EHOSTUNREACH', 'ENETUNREACH', 'EPIPE', 'EAI_AGAIN', 'ETIMEDOUT',
    'UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_SOCKET', 'EOPENBREAKER', '08000', '08001', '08003', '08004', '08006', '57P01', '57P02', '57P03',
    'P1001', 'P1002', 'P1017', 'PROTOCOL_CONNECTION_LOST', 'MongoNetworkError', 'MongoServerSelectionError',
    'SequelizeConnectionRefusedError', 'SequelizeHostNotReachableError', 'SequelizeConnectionTimedOutError',
  ],
  aborted: ['AbortError', 'ABORT_ERR', 'UND_ERR_ABORTED', 'ERR_CANCELED', 'CanceledError'],
  'timed out': ['TimeoutError', 'ESOCKETTIMEDOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'P1008'],
  'used up': ['ENOSPC', 'EDQUOT', '53100', 'ProvisionedThroughputExceededException', 'ThrottlingException'],
};

/** Names that constants for such codes go by, without case and underscores: PostgreSQL's condition names foremost. */
const CONSTANTS: Meanings<string> = {
  'unique violation': ['uniqueviolation', 'pguniqueviolation', 'uniqueconstraintviolation', 'duplicatekey', 'duplicateentry', 'erdupentry'],
  'missing row': ['recordnotfound', 'recordsnotfound'],
  'lost race': ['serializationfailure', 'pgserializationfailure', 'deadlockdetected', 'pgdeadlockdetected', 'locknotavailable', 'writeconflict', 'transactionconflict'],
  unreachable: ['connectionrefused', 'econnrefused', 'econnreset', 'enotfound', 'cannotconnectnow'],
  aborted: ['aborterr'],
  'timed out': ['timeouterr'],
  'used up': ['diskfull'],
};

/** Classes that say it, by the package that exports them. */
const CLASSES: Readonly<Record<string, Meanings<string>>> = {
  typeorm: { 'missing row': ['EntityNotFoundError'], 'stale version': ['OptimisticLockVersionMismatchError'] },
  sequelize: {
    'unique violation': ['UniqueConstraintError'],
    'missing row': ['EmptyResultError'],
    'stale version': ['OptimisticLockError'],
    unreachable: ['ConnectionRefusedError', 'ConnectionTimedOutError', 'HostNotFoundError', 'HostNotReachableError'],
  },
  '@mikro-orm/core': {
    'unique violation': ['UniqueConstraintViolationException'],
    'missing row': ['NotFoundError'],
    'lost race': ['DeadlockException', 'LockWaitTimeoutException'],
    'stale version': ['OptimisticLockError'],
    unreachable: ['ConnectionException'],
  },
  objection: { 'unique violation': ['UniqueViolationError'], 'missing row': ['NotFoundError'] },
  'db-errors': { 'unique violation': ['UniqueViolationError'] },
  mongoose: { 'missing row': ['Error.DocumentNotFoundError'], 'stale version': ['Error.VersionError'] },
  mongodb: { unreachable: ['MongoNetworkError', 'MongoNetworkTimeoutError', 'MongoServerSelectionError'] },
  kysely: { 'missing row': ['NoResultError'] },
  redis: { unreachable: ['ConnectionTimeoutError', 'SocketClosedUnexpectedlyError'] },
  redlock: { 'lost race': ['ExecutionError', 'LockError', 'ResourceLockedError'] },
  'rate-limiter-flexible': { 'used up': ['RateLimiterRes'] },
  cockatiel: { unreachable: ['BrokenCircuitError'], aborted: ['TaskCancelledError'], 'used up': ['BulkheadRejectedError'] },
  undici: {
    unreachable: ['errors.ConnectTimeoutError', 'errors.SocketError'],
    aborted: ['errors.RequestAbortedError'],
    'timed out': ['errors.HeadersTimeoutError', 'errors.BodyTimeoutError'],
  },
  axios: { aborted: ['CanceledError', 'isCancel'] },
  got: { aborted: ['AbortError'], 'timed out': ['TimeoutError'] },
  ky: { 'timed out': ['TimeoutError'] },
  rxjs: { 'timed out': ['TimeoutError'] },
  'p-timeout': { 'timed out': ['TimeoutError'] },
  'node-fetch': { aborted: ['AbortError'] },
  'abort-controller-x': { aborted: ['AbortError', 'isAbortError'] },
  '@azure/abort-controller': { aborted: ['AbortError'] },
};

/** The project's own classes and predicates, which only their name tells. */
const OWN: readonly (readonly [name: RegExp, meaning: ForeignMeaning])[] = [
  [/^(?:Request)?(?:AbortError|AbortedError|CancelledError|CanceledError)$|^is(?:Abort|Cancell?(?:ed|ation)?|Aborted)Error$/, 'aborted'],
  [/^(?:Request|Operation|Query)?Time(?:d?Out|out)(?:Error|Exception)$|^isTime(?:d?Out|out)(?:Error|Exception)$/, 'timed out'],
  [/^(?:Optimistic(?:Lock|Concurrency)\w*|(?:Etag|Version|Revision)(?:Conflict|Mismatch))(?:Error|Exception)$/, 'stale version'],
  [/^(?:Deadlock|SerializationFailure|WriteConflict|LockNotAvailable|LockConflict)\w*(?:Error|Exception)$|^is(?:Deadlock|SerializationFailure|WriteConflict)\w*$/, 'lost race'],
  [/^(?:RateLimit\w*|TooManyRequests|QuotaExceeded|Throttl(?:ed|ing))(?:Error|Exception)$|^is(?:RateLimit|QuotaExceeded)\w*Error$/, 'used up'],
  [/^(?:ConnectionRefused|NetworkUnreachable|(?:Broken|Open)Circuit|Circuit(?:Breaker)?Open)(?:Error|Exception)$|^is(?:ConnectionRefused|Network|Connection)Error$/, 'unreachable'],
];

const invert = <Key>(meanings: Meanings<Key>): readonly (readonly [Key, ForeignMeaning])[] =>
  // `Object.entries` forgets that the keys are those of the type.
  (Object.entries(meanings) as [ForeignMeaning, readonly Key[]][]).flatMap(([meaning, keys]) => keys.map((key) => [key, meaning] as const));

const BY_CODE = new Map(invert(CODES));
const BY_CONSTANT = new Map(invert(CONSTANTS));
const BY_CLASS = new Map(Object.entries(CLASSES).flatMap(([owner, meanings]) => invert(meanings).map(([name, meaning]) => [qualifiedName(owner, name.split('.')), meaning] as const)));

/** What an error with this code or name means. */
export const meaningOfCode = (code: string | number): ForeignMeaning | undefined => BY_CODE.get(code);

/** What a constant of this name stands for: `PostgresError.UNIQUE_VIOLATION`. */
export const meaningOfConstant = (name: string): ForeignMeaning | undefined => BY_CONSTANT.get(name.replaceAll('_', '').toLowerCase()) ?? BY_CODE.get(name);

/** What instances of a package's class mean, or what its predicate is true of: `typeorm#EntityNotFoundError`. */
export const meaningOfClass = (qualified: QualifiedName): ForeignMeaning | undefined => BY_CLASS.get(qualified);

/** What the name of the project's own class or predicate says. */
export const meaningOfOwnName = (name: string): ForeignMeaning | undefined => OWN.find(([pattern]) => pattern.test(name))?.[1];
