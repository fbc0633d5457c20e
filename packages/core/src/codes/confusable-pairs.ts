import type { CodeName } from './status-code.ts';

/** Two codes that people confuse, and the question that tells them apart. */
export interface ConfusablePair {
  readonly codes: readonly [CodeName, CodeName];
  readonly question: string;
  /** The answers under which the first and the second code fit. */
  readonly answers: readonly [string, string];
  /** The documents the question is drawn from. */
  readonly source: string;
}

/** The pairs, in our own words; what the sources leave open is said in the answers. */
export const CONFUSABLE_PAIRS: readonly ConfusablePair[] = [
  {
    codes: ['UNAUTHENTICATED', 'PERMISSION_DENIED'],
    question: 'Does the server know who is calling?',
    answers: [
      'No: credentials are missing, expired or not valid, and better ones may help.',
      'Yes: and this caller may not do it; logging in again would change nothing.',
    ],
    source: 'google/rpc/code.proto',
  },
  {
    codes: ['UNAUTHENTICATED', 'INVALID_ARGUMENT'],
    question: 'Is the malformed part of the request the caller\'s credentials?',
    answers: [
      'Yes: a token that cannot be read identifies nobody.',
      'No: another part of the request is wrong, whoever sends it.',
    ],
    source: 'google/rpc/code.proto',
  },
  {
    codes: ['PERMISSION_DENIED', 'RESOURCE_EXHAUSTED'],
    question: 'Would the same caller be refused even with all quotas and limits untouched?',
    answers: [
      'Yes: the right is missing, not the amount.',
      'No: the caller has the right and has used up an allowance.',
    ],
    source: 'google/rpc/code.proto',
  },
  {
    codes: ['PERMISSION_DENIED', 'NOT_FOUND'],
    question: 'Is this caller refused whether or not the thing exists?',
    answers: [
      'Yes: refuse before looking it up, so that the answer does not tell whether it exists.',
      'No: the caller may see such things and this one is absent, or the thing is shut to a whole class of users.',
    ],
    source: 'AIP-211; grpc.io, Status Codes',
  },
  {
    codes: ['PERMISSION_DENIED', 'FAILED_PRECONDITION'],
    question: 'Would a caller with more rights succeed while the system stays as it is?',
    answers: [
      'Yes: only the right is missing.',
      'No: the state stands in everybody\'s way.',
    ],
    source: 'google/rpc/code.proto',
  },
  {
    codes: ['FAILED_PRECONDITION', 'ABORTED'],
    question: 'Can the caller get through by starting its read-modify-write or transaction again?',
    answers: [
      'No: the state has to be put right first.',
      'Yes: it lost to concurrent work; an etag or version that no longer matches counts too (AIP-154).',
    ],
    source: 'google/rpc/code.proto; AIP-154',
  },
  {
    codes: ['FAILED_PRECONDITION', 'UNAVAILABLE'],
    question: 'Can the very same call succeed later although nobody has changed anything?',
    answers: [
      'No: retrying is pointless until somebody changes the state.',
      'Yes: the trouble is expected to pass by itself.',
    ],
    source: 'google/rpc/code.proto',
  },
  {
    codes: ['ABORTED', 'UNAVAILABLE'],
    question: 'Is it enough to send just this call again?',
    answers: [
      'No: what the caller read before is out of date, so the whole sequence has to start again.',
      'Yes: after a pause, and if repeating the call is harmless.',
    ],
    source: 'google/rpc/code.proto; AIP-194',
  },
  {
    codes: ['CANCELLED', 'ABORTED'],
    question: 'Did somebody call the RPC off?',
    answers: [
      'Yes: the caller, mostly, or its own caller.',
      'No: the operation ran and lost to concurrent work.',
    ],
    source: 'google/rpc/code.proto',
  },
  {
    codes: ['CANCELLED', 'DEADLINE_EXCEEDED'],
    question: 'Did the time allowed for the call run out?',
    answers: [
      'No: somebody called it off while there was time left.',
      'Yes: nobody asked for it to stop, and the change may have been made all the same.',
    ],
    source: 'google/rpc/code.proto; gRPC statuscodes.md',
  },
  {
    codes: ['DEADLINE_EXCEEDED', 'UNAVAILABLE'],
    question: 'Was it the deadline of this call that passed?',
    answers: [
      'Yes: the caller\'s time is up, so there is none left for a retry.',
      'No: something behind the server was slow or out of reach while the call still had time.',
    ],
    source: 'google/rpc/code.proto; AIP-194',
  },
  {
    codes: ['RESOURCE_EXHAUSTED', 'UNAVAILABLE'],
    question: 'Was a limit reached, rather than the service out of reach?',
    answers: [
      'Yes: a quota, a rate, a disk or a message size; a spent quota may take hours to come back.',
      'No: the service as a whole cannot answer at the moment, and a short pause may do.',
    ],
    source: 'google/rpc/code.proto; AIP-194; Connect protocol, Error Codes',
  },
  {
    codes: ['RESOURCE_EXHAUSTED', 'FAILED_PRECONDITION'],
    question: 'Would a smaller amount, or a larger allowance, have been enough?',
    answers: [
      'Yes: it is a matter of how much.',
      'No: the system is in the wrong state, whatever the amount.',
    ],
    source: 'google/rpc/code.proto',
  },
  {
    codes: ['INVALID_ARGUMENT', 'FAILED_PRECONDITION'],
    question: 'Would the request be wrong in every state of the system?',
    answers: [
      'Yes: the request alone shows that it is wrong.',
      'No: the same request can be right once the state is another.',
    ],
    source: 'google/rpc/code.proto',
  },
  {
    codes: ['INVALID_ARGUMENT', 'OUT_OF_RANGE'],
    question: 'Could the same value become valid when the data grows?',
    answers: [
      'No: the bound is fixed, so the value is wrong for good.',
      'Yes: it lies past the end that the data has now.',
    ],
    source: 'google/rpc/code.proto',
  },
  {
    codes: ['INVALID_ARGUMENT', 'NOT_FOUND'],
    question: 'Is the name in the request one that something could have?',
    answers: [
      'No: it is empty or malformed, so nothing can ever be found under it.',
      'Yes: it is well formed, and nothing has it at present.',
    ],
    source: 'google/rpc/code.proto',
  },
  {
    codes: ['INVALID_ARGUMENT', 'UNIMPLEMENTED'],
    question: 'Would another value make the same method work?',
    answers: [
      'Yes: the value is not supported, the method is.',
      'No: the service does not have the method or feature.',
    ],
    source: 'google/rpc/code.proto',
  },
  {
    codes: ['INTERNAL', 'INVALID_ARGUMENT'],
    question: 'Can the caller cure it by sending something else?',
    answers: [
      'No: the server broke, or sent a wrong request to a service behind it.',
      'Yes: the request of this caller is at fault.',
    ],
    source: 'google/rpc/code.proto; Google Cloud API design guide, Errors',
  },
  {
    codes: ['FAILED_PRECONDITION', 'OUT_OF_RANGE'],
    question: 'Did the caller run past the current end of what it reads or iterates over?',
    answers: [
      'No: the state is wrong in another way.',
      'Yes: the more specific code lets an iterating caller see that it is done.',
    ],
    source: 'google/rpc/code.proto',
  },
  {
    codes: ['NOT_FOUND', 'FAILED_PRECONDITION'],
    question: 'Is what is missing the thing that the request names?',
    answers: [
      'Yes: the more specific code wins.',
      'No: the thing is there, and something about its state or surroundings is not as needed.',
    ],
    source: 'google/rpc/code.proto',
  },
  {
    codes: ['ALREADY_EXISTS', 'FAILED_PRECONDITION'],
    question: 'Was the caller trying to create the thing that is there?',
    answers: [
      'Yes: the more specific code wins.',
      'No: it is a state, such as already paid, running or closed.',
    ],
    source: 'google/rpc/code.proto',
  },
  {
    codes: ['ALREADY_EXISTS', 'ABORTED'],
    question: 'Would the clash still be there if the caller started again?',
    answers: [
      'Yes: the name is taken.',
      'No: two callers met by chance, and a fresh start can succeed.',
    ],
    source: 'google/rpc/code.proto',
  },
  {
    codes: ['INTERNAL', 'UNKNOWN'],
    question: 'Does the server know that something of its own broke?',
    answers: [
      'Yes: an invariant does not hold, and somebody should file a bug.',
      'No: what would tell is missing.',
    ],
    source: 'google/rpc/code.proto; AIP-194',
  },
  {
    codes: ['INTERNAL', 'UNAVAILABLE'],
    question: 'Is the trouble expected to pass by itself?',
    answers: [
      'No: it is a bug, and the same call will fail again.',
      'Yes: a connection, a restart, an overload; the same call may be sent again.',
    ],
    source: 'google/rpc/code.proto; AIP-194',
  },
  {
    codes: ['INTERNAL', 'DATA_LOSS'],
    question: 'Is data gone or corrupt for good?',
    answers: [
      'No: the server broke, and the data is safe or can be restored.',
      'Yes: nothing can bring it back.',
    ],
    source: 'google/rpc/code.proto',
  },
];
