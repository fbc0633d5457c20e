import { HTTP_INTENTS } from './intent.ts';

/** The names of statuses by their words: `NOT_FOUND`, `INTERNAL_SERVER_ERROR`. */
const STATUSES_BY_NAME: ReadonlyMap<string, number> = new Map([
  ...HTTP_INTENTS.flatMap(({ status, names }) => names.map((name) => [name, status] as const)),
  // The two names that a status shares with a code.
  ['OK', 200],
  ['NOT_FOUND', 404],
]);

/**
 * The HTTP status of a name as libraries and frameworks write it: `NOT_FOUND`, `NotFound`, `HTTP_STATUS_NOT_FOUND`,
 * `HTTP_404_NOT_FOUND`, `NotFoundException`, `NotFoundError`.
 */
export function httpStatusNamed(name: string): number | undefined {
  const words = name
    .replace(/(?:Exception|Error)$/, (ending, at: number) => (/InternalServer$/.test(name.slice(0, at)) ? ending : ''))
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toUpperCase()
    .replace(/^(?:HTTP_)?(?:STATUS_)?(?:CODE_)?(?:\d{3}_)?/, '')
    .replace(/_(?:EXCEPTION|\d{3})$/, '');
  return STATUSES_BY_NAME.get(words);
}

/** The registered name of a status in capitals. */
export function nameOfHttpStatus(status: number): string | undefined {
  // 499 is nginx's own, and no library has a constant for it.
  if (status === 499) return undefined;
  for (const [name, each] of STATUSES_BY_NAME) if (each === status) return name;
  return undefined;
}
