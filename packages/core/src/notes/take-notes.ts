import type { RaiseSite } from '../sites/raise-site.ts';
import type { Reading } from '../source/reading.ts';
import { callLevelAbortedRetry } from '../retry/aborted.ts';
import { missingBackoff } from '../retry/backoff.ts';
import { permanentRetry } from '../retry/permanent.ts';
import { unreadUnavailable } from '../retry/unread.ts';
import { unsafeRetry } from '../retry/unsafe.ts';
import { blindPropagation } from './blind-propagation.ts';
import { errorLeak } from './error-leak.ts';
import { existenceLeak } from './existence-leak.ts';
import type { Note, NoteTest } from './note.ts';

const TESTS: readonly NoteTest[] = [blindPropagation, errorLeak, existenceLeak, permanentRetry, unreadUnavailable, unsafeRetry, callLevelAbortedRetry, missingBackoff];

/** The notes on a file, in the order of the text. */
export function takeNotes(reading: Reading, sites: readonly RaiseSite[]): readonly Note[] {
  const notes = TESTS.flatMap((test) => {
    const byPlace = new Map<Note['place'], Note>();
    for (const note of test(reading, sites)) if (!byPlace.has(note.place)) byPlace.set(note.place, note);
    return [...byPlace.values()];
  });
  return notes.sort((a, b) => a.node.range[0] - b.node.range[0]);
}
