import type { Message } from '../evidence/message.ts';

/** What a message says of the caller. */
export interface Words {
  readonly says: 'unidentified' | 'bad credential' | 'something else';
  /** The message as written, for a report to quote. */
  readonly quoted: string;
}

/** Nobody knows who the caller is. */
const UNIDENTIFIED =
  /\bunauthenticated\b|\bnot (?:been )?(?:authenticated|logged in|signed in)\b|\b(?:must|need to|needs to|have to|please) (?:be )?(?:authenticated|logged in|signed in|log ?in|sign ?in)\b|\b(?:login|sign[- ]?in|authentication) (?:is )?(?:required|needed)\b|\bwhile authenticated\b|\bauthenticate (?:yourself|first)\b|\brequires? (?:authentication|login|sign[- ]?in)\b/;

const CREDENTIAL = '(?:access |auth(?:entication|orization)? |bearer |session |id |refresh )?(?:tokens?|credentials?|jwt|authorization(?: header)?|bearer|session|login)';
const FLAW = '(?:missing|invalid|expired|malformed|revoked|wrong|incorrect|not (?:valid|provided|found))';

/** A credential is missing or does not hold. */
const BAD_CREDENTIAL = new RegExp(
  [
    `\\b(?:missing|no|invalid|expired|malformed|bad|wrong|incorrect|revoked) (?:\\w+ ){0,2}${CREDENTIAL}\\b`,
    `\\b${CREDENTIAL}\\b[\\w ]{0,24}\\b${FLAW}\\b`,
    `\\b(?:wrong|incorrect|invalid) (?:e-?mail|user ?name|login|user)(?: or | and |\\/| ?)\\w* ?pass(?:word|phrase)?\\b`,
    `\\b(?:e-?mail|user ?name|login|user)(?: or | and |\\/| )pass(?:word)?\\b[\\w ]{0,12}\\b${FLAW}\\b`,
    '\\b(?:wrong|incorrect|invalid) password\\b',
    '\\bpassword (?:is )?(?:wrong|incorrect|invalid)\\b',
  ].join('|'),
);

/** What makes such words mean something else. */
const SOMETHING_ELSE: readonly { readonly means: string; readonly pattern: RegExp }[] = [
  { means: 'the message is about a role, a scope or ownership', pattern: /\b(?:roles?|scopes?|admins?|owners?|members?|privileges?|allowed to|not allowed|permission to)\b/ },
  { means: 'the token is no credential', pattern: /\b(?:csrf|xsrf|invit\w+|reset|verification|registration|activation|confirm\w*|captcha|recaptcha|page|continuation|push|device|fcm|app ?check|2fa|otp|mfa)\b/ },
];

export const VETOES_CONSIDERED: readonly string[] = SOMETHING_ELSE.map(({ means }) => means);

/** Reads a message for what it says of the caller; `undefined` where it says nothing of it. */
export function messageSays({ text, quoted }: Message): Words | undefined {
  const words = { quoted: quoted.trim() };
  if (SOMETHING_ELSE.some(({ pattern }) => pattern.test(text))) return { ...words, says: 'something else' };
  if (UNIDENTIFIED.test(text)) return { ...words, says: 'unidentified' };
  return BAD_CREDENTIAL.test(text) ? { ...words, says: 'bad credential' } : undefined;
}
