import type { Diagnosis } from './diagnosis.ts';
import { BACKEND } from './rows/backend.ts';
import { ENVOY } from './rows/envoy.ts';
import { GRPC_CORE } from './rows/grpc-core.ts';
import { GRPC_JS } from './rows/grpc-js.ts';
import { HTTP_STATUS } from './rows/http-status.ts';
import { JWT } from './rows/jwt.ts';
import { PROXY } from './rows/proxy.ts';
import { SERVICE_CONTROL } from './rows/service-control.ts';

const ROWS = [...SERVICE_CONTROL, ...PROXY, ...JWT, ...BACKEND, ...ENVOY, ...GRPC_JS, ...HTTP_STATUS, ...GRPC_CORE] as const;

export type DiagnosisId = (typeof ROWS)[number]['id'];

/** Every error that is known, by family. The order decides nothing but ties. */
export const DIAGNOSES: readonly (Diagnosis & { readonly id: DiagnosisId })[] = ROWS;

const BY_ID: ReadonlyMap<string, (typeof DIAGNOSES)[number]> = new Map(DIAGNOSES.map((diagnosis) => [diagnosis.id, diagnosis]));

/** The diagnosis with an id; undefined where there is none. */
export const diagnosisOf = (id: string): (typeof DIAGNOSES)[number] | undefined => BY_ID.get(id);
