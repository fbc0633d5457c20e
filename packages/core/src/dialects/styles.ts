import type { SpellingStyle } from '../codes/spelling.ts';

/** `NOT_FOUND`, `CANCELLED`: gRPC's own. */
export const SCREAMING_SNAKE: SpellingStyle = { spelling: 'SCREAMING_SNAKE', cancelled: 'CANCELLED' };
/** `NotFound`, `Canceled`: Connect, Improbable, k6. */
export const PASCAL_CANCELED: SpellingStyle = { spelling: 'PascalCase', cancelled: 'CANCELED' };
/** `NotFound`, `Cancelled`: in the names of exception classes. */
export const PASCAL: SpellingStyle = { spelling: 'PascalCase', cancelled: 'CANCELLED' };
/** `notFound`, `cancelled`: in the names of functions. */
export const CAMEL: SpellingStyle = { spelling: 'camelCase', cancelled: 'CANCELLED' };
/** `not-found`, `cancelled`: Firebase. */
export const KEBAB: SpellingStyle = { spelling: 'kebab-case', cancelled: 'CANCELLED' };
