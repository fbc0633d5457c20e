/**
 * What the name of a function says it does, by its first word. Names are English in public code whatever the language
 * of the messages (1,537 judged sites in ordinary TypeScript and JavaScript), which makes them worth reading.
 */

/** `verifyToken`, `jwt.verify`, `auth.verifyIdToken`, `tokenIsValid`, `checkSignature`. */
const CHECKS_TOKEN =
  /^(?:verify|decode|authenticate|introspect|validate|check|is_?valid|parse)\w*(?:token|jwt|session|credential|signature|bearer|api_?key)\w*$|^(?:token|jwt|session|signature)\w*(?:valid|verified)\w*$|^(?:verify|authenticate)$|^jwt_?(?:verify|decode)$/i;

/** `comparePassword`, `checkPasswordMatch`, `passwordMatches`. */
const CHECKS_PASSWORD = /^(?:validate|check|verify|compare|match(?:es)?|is_?valid)_?(?:user_?)?passwords?\w*$|^passwords?_?(?:matches|match|is_?valid|valid|compare)\w*$/i;

/** `findUser`, `getById`, `load`, `fetchRow`; `deleteBook` and `updateOne`, which change what may not be there. */
const LOOKS_UP = /^(?:filter|find|get|fetch|load|read|lookup|look_up|query|retrieve|select|first|one|by|count|exists?|update|delete|remove|destroy)(?:$|[A-Z_0-9])/;

/** Names of the caller's credentials among headers and properties. */
const CREDENTIAL = /^(?:x-)?(?:authorization|auth|bearer|cookie|jwt|session)(?:-?(?:token|id|key|header))?$|^(?:x-)?(?:api|access|auth|id|session|bearer|user|refresh)[-_]?(?:token|key)$|^token$/i;

/** Names under which middleware hangs the caller on a call, context or request. */
const IDENTITY = /^(?:auth|currentUser|current_user|user|principal|session|identity|caller|viewer|authUser|authenticatedUser|userContext|authContext)$/;

/** Libraries of the two kinds, and the methods they check with. */
const PASSWORD_LIBRARY = /^(?:bcrypt(?:js)?|argon2?|argon2id|scrypt|pbkdf2)$/i;
const TOKEN_LIBRARY = /^(?:jwt|jsonwebtoken|jose)(?:Service)?$/i;
const CHECKING_METHOD = /^(?:compare|verify|decode|is_?valid|validate|check)/i;

/** What a call checks, by the names of its function and of what it is called on. */
export function checkedBy(receiver: string | undefined, name: string): 'token' | 'password' | undefined {
  if (CHECKS_PASSWORD.test(name)) return 'password';
  if (CHECKS_TOKEN.test(name)) return receiver !== undefined && PASSWORD_LIBRARY.test(receiver) ? 'password' : 'token';
  if (receiver === undefined || !CHECKING_METHOD.test(name)) return undefined;
  if (PASSWORD_LIBRARY.test(receiver)) return 'password';
  return TOKEN_LIBRARY.test(receiver) ? 'token' : undefined;
}

/** Ends of a query, which say nothing of whether it reads. */
const ENDS_QUERY = /^(?:all|andWhere|cursor|eq|exec|execute|executeTakeFirst|first|getMany|getOne|groupBy|having|innerJoin|leftJoin|limit|maybeSingle|offset|one|orderBy|populate|returning|run|select|set|single|skip|sort|take|then|where|with)$/;

/** Whether a chain of calls, the last first, reads or changes rows that may not be there. */
export function readsRows([last = '', ...before]: readonly string[]): boolean {
  if (LOOKS_UP.test(last)) return true;
  return ENDS_QUERY.test(last) && (last === 'where' || before.some((name) => name === 'where' || LOOKS_UP.test(name) || /^(?:createQueryBuilder|deleteFrom|from|getRepository|selectFrom|updateTable)$/.test(name)));
}

/** `SELECT …`, `UPDATE …`, `DELETE …`: a statement that reads or changes rows. */
export const isStatementOnRows = (text: string): boolean => /^\s*(?:select|update|delete|with)\b/i.test(text);

/** `GetCommand`, `QueryCommand`: what a client of AWS sends to read or change what may not be there. */
export const isCommandOnRows = (name: string): boolean => /^(?:Get|Query|Scan|Update|Delete)\w*Command$/.test(name);

export const isCredentialName = (name: string): boolean => CREDENTIAL.test(name);
export const isIdentityName = (name: string): boolean => IDENTITY.test(name);

/** `isAdmin`, `hasRole`, `canEdit`: answers yes or no. */
export const isPredicate = (name: string): boolean => /^(?:is|has|can|may|should|does|check|assert|ensure|require|allow|authori[sz]e)(?:$|[A-Z_])/.test(name);
