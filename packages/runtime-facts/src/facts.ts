import type { Fact } from './fact.ts';
import { CONNECT_FACTS } from './facts/connect.ts';
import { FIREBASE_FUNCTIONS_FACTS } from './facts/firebase-functions.ts';
import { GOOGLE_GAX_FACTS } from './facts/google-gax.ts';
import { GRPC_JS_CALLBACK } from './facts/grpc-js-callback.ts';
import { GRPC_JS_HANDLERS } from './facts/grpc-js-handlers.ts';
import { GRPC_JS_RETRY } from './facts/grpc-js-retry.ts';
import { GRPC_JS_STREAMS } from './facts/grpc-js-streams.ts';
import { GRPC_WEB_FACTS } from './facts/grpc-web.ts';
import { MALI_FACTS } from './facts/mali.ts';
import { NESTJS_FACTS } from './facts/nestjs.ts';
import { NICE_GRPC_FACTS } from './facts/nice-grpc.ts';
import { PROTOBUF_TS_FACTS } from './facts/protobuf-ts.ts';
import type { LibraryId } from './libraries.ts';

/** Everything that is known of what libraries do with errors, because the tests of this package make them do it. */
export const FACTS: readonly Fact[] = [
  ...GRPC_JS_HANDLERS,
  ...GRPC_JS_CALLBACK,
  ...GRPC_JS_STREAMS,
  ...GRPC_JS_RETRY,
  ...CONNECT_FACTS,
  ...NICE_GRPC_FACTS,
  ...NESTJS_FACTS,
  ...PROTOBUF_TS_FACTS,
  ...MALI_FACTS,
  ...FIREBASE_FUNCTIONS_FACTS,
  ...GRPC_WEB_FACTS,
  ...GOOGLE_GAX_FACTS,
];

export function factsOf(library: LibraryId): readonly Fact[] {
  return FACTS.filter(({ id }) => id.startsWith(`${library}/`));
}
