import type { Diagnosis } from './diagnosis.ts';
import { BACKEND } from './rows/backend.ts';
import { CONSUMER } from './rows/consumer.ts';
import { ENVOY } from './rows/envoy.ts';
import { GRPC_CORE } from './rows/grpc-core.ts';
import { GRPC_JS_CALLS } from './rows/grpc-js-calls.ts';
import { GRPC_JS_CONNECTIONS } from './rows/grpc-js-connections.ts';
import { HTTP_STATUS } from './rows/http-status.ts';
import { JWT } from './rows/jwt.ts';
import { PROXY } from './rows/proxy.ts';
import { SERVICE_CONTROL } from './rows/service-control.ts';

const ROWS = [...CONSUMER, ...SERVICE_CONTROL, ...PROXY, ...JWT, ...BACKEND, ...ENVOY, ...GRPC_JS_CONNECTIONS, ...GRPC_JS_CALLS, ...HTTP_STATUS, ...GRPC_CORE] as const;

export type DiagnosisId = (typeof ROWS)[number]['id'];

/** Every error that is known, by family. The order decides nothing but ties. */
export const DIAGNOSES: readonly (Diagnosis & { readonly id: DiagnosisId })[] = ROWS;

const BY_ID: ReadonlyMap<string, (typeof DIAGNOSES)[number]> = new Map(DIAGNOSES.map((diagnosis) => [diagnosis.id, diagnosis]));

/** The diagnosis with an id; undefined where there is none. */
export const diagnosisOf = (id: string): (typeof DIAGNOSES)[number] | undefined => BY_ID.get(id);
