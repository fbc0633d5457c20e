/**
 * What the name of a function says it does, by its first word. Names are English in public code whatever the language
 * of the messages (1,537 judged sites in ordinary TypeScript and JavaScript), which makes them worth reading.
 */

/** `verifyToken`, `jwt.verify`, `auth.verifyIdToken`, `checkSignature`: what it answers depends on a credential. */
const CHECKS_CREDENTIAL = /^(?:verify|decode|authenticate|introspect|validate|check|parse|resolve|get)\w*(?:token|jwt|session|credential|signature|bearer|apikey|api_key)\w*$|^(?:verify|authenticate)\w*$|^(?:validate|check|verify|compare|match(?:es)?|is)_?(?:valid)?_?passwords?\w*$|^passwords?_?(?:matches|valid|compare)\w*$/i;

/** `findUser`, `getById`, `load`, `fetchRow`, `SELECT`-like reads. */
const LOOKS_UP = /^(?:find|get|fetch|load|read|lookup|look_up|query|select|first|one|by)(?:$|[A-Z_0-9])/;

/** Names of the caller's credentials among headers and properties. */
const CREDENTIAL = /^(?:x-)?(?:authorization|auth|bearer|cookie|jwt|session)(?:-?(?:token|id|key|header))?$|^(?:x-)?(?:api|access|auth|id|session|bearer|user|refresh)[-_]?(?:token|key)$|^token$/i;

/** Names under which middleware hangs the caller on a call, context or request. */
const IDENTITY = /^(?:auth|currentUser|current_user|user|principal|session|identity|caller|viewer|authUser|authenticatedUser|userContext|authContext)$/;

export const checksCredential = (name: string): boolean => CHECKS_CREDENTIAL.test(name);
export const looksUp = (name: string): boolean => LOOKS_UP.test(name);
export const isCredentialName = (name: string): boolean => CREDENTIAL.test(name);
export const isIdentityName = (name: string): boolean => IDENTITY.test(name);
