import { wordsOf } from '../names/words.ts';

const RETRY = /^(?:retr(?:y|ies|ied|yable|iable)|transient|recoverable)$/;

/** Words that turn a name into its contrary, or make it speak of something beside the decision. */
const CONTRARY = /^(?:non|not|no|never|dont|un|without|permanent|fatal|final|terminal|except|exclude[ds]?|skip(?:ped)?|ignored?|stop|abort|unless)$/;
const BESIDE = /^(?:delay|after|count|attempts?|times?|backoff|timeout|ms|seconds|limit|max|min|http|info|error|errors|message|messages|header|headers|queue|topic)$/;

/** Whether a name is that of a list of what is repeated: `RETRYABLE_CODES`, `transientStatuses`; not `nonRetryableCodes`. */
export function namesRetryList(name: string): boolean {
  const words = wordsOf(name);
  return words.some((word) => RETRY.test(word)) && !words.some((word) => CONTRARY.test(word) || word === 'http');
}

/** Whether a name is that of a function that says whether to repeat: `isRetryable`, `shouldRetry`, `retryIf`. */
export function namesRetryTest(name: string): boolean {
  const words = wordsOf(name);
  if (!words.some((word) => RETRY.test(word)) || words.some((word) => CONTRARY.test(word))) return false;
  if (/^(?:is|are|should|can|could|may|must|will|needs?)$/.test(words[0] ?? '')) return !words.some((word) => /^(?:delay|after|count|backoff|timeout|http)$/.test(word));
  return EXACT.has(words.join(' '));
}

const EXACT: ReadonlySet<string> = new Set([
  'retryable', 'retriable', 'transient', 'retry if', 'retry on', 'retry condition', 'retry predicate', 'retry filter', 'retryable decider', 'retry decider', 'retry',
]);

/** Whether a function's name says that it repeats what it is given: `retry`, `withRetries`, `pRetry`, `retryAsync`. */
export function namesRetrier(name: string): boolean {
  const words = wordsOf(name);
  return words.some((word) => /^(?:retr(?:y|ies|ying)|backoff)$/.test(word)) && !words.some((word) => CONTRARY.test(word) || (BESIDE.test(word) && word !== 'backoff') || /^(?:is|should|can|on|get|set|log)$/.test(word));
}
