import { fileURLToPath } from 'node:url';
import { loadSync } from '@grpc/proto-loader';

const loaded = loadSync(fileURLToPath(new URL('proto/meters.proto', import.meta.url)), { defaults: true });

/** The service, its methods named as JavaScript has them: `getMeter`. */
export const Meters = Object.fromEntries(Object.values(loaded['meters.v1.Meters']).map((method) => [method.originalName, method]));
