import { status } from '@grpc/grpc-js';

export const NAMES = {
  [status.OK]: 'fine',
  5: 'gone',
  14: 'away',
};

export const HTTP_OF_GRPC_CODE = { 3: 400, 5: 404, 7: 403, 16: 401 };

export const CODES = Object.freeze({ OK: 0, CANCELLED: 1, UNKNOWN: 2, NOT_FOUND: 5 });

export const TEXTS = new Map([
  [0, 'OK'],
  [5, 'NOT_FOUND'],
]);

export class Codes {
  static OK = 0;
  static NOT_FOUND = 5;
  static #secret = 7;
  static secret() {
    return this.#secret;
  }
}

export const LANGUAGES = [
  { code: 1, name: 'en' },
  { code: 2, name: 'de' },
  { code: 3, name: 'fr' },
];

export function toHttp(err) {
  if (err.code === CODES.NOT_FOUND) return 404;
  return HTTP_OF_GRPC_CODE[err.code] ?? (err?.code === 4 ? 504 : 500);
}
