import { messageOf } from '../evidence/message.ts';
import { CODE_OF_FAMILY, WORDS } from '../lexicon/families.ts';
import { messageSays } from '../litmus/unidentified-words.ts';
import type { RaiseSite } from '../sites/raise-site.ts';
import type { Reading } from '../source/reading.ts';
import type { MessageAccount } from './line-account.ts';

/** The text of an error as the tests read it, and what each of its words counts for; null where none can be read. */
export function messageAccount(reading: Reading, { message: parts }: RaiseSite): MessageAccount | null {
  const message = messageOf(reading, parts);
  if (!message) return null;
  const words = WORDS.flatMap(({ family, says, unless }) => {
    const [matched] = says.exec(message.text) ?? [];
    if (matched === undefined) return [];
    return { family, matched, speaksFor: CODE_OF_FAMILY[family], vetoedBy: unless?.exec(message.text)?.[0] ?? null };
  });
  return { quoted: message.quoted.trim(), read: message.text, words, caller: messageSays(message)?.says ?? null };
}
