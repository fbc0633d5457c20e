import { expect, it } from 'vitest';
import type { ConfigObject } from '../../src/retry/service-config/config-value.ts';
import { strayKeys } from '../../src/retry/service-config/keys.ts';
import type { Level } from '../../src/retry/service-config/schema.ts';

const SPAN = { range: [0, 0], inner: [0, 0] } as const;

const objectOf = (...keys: string[]): ConfigObject => ({
  ...SPAN,
  kind: 'object',
  complete: true,
  members: keys.map((key) => ({ key, written: SPAN, value: { ...SPAN, kind: 'null' } })),
});

it.each<[level: Level, keys: string[], told: string[]]>([
  ['root', ['methodConfigs'], ['methodConfig']],
  ['root', ['MethodConfig'], ['methodConfig']],
  ['root', ['method_config'], ['methodConfig']],
  ['root', ['methodConifg'], ['methodConfig']],
  ['root', ['retryPolicy'], ['in methodConfig']],
  ['root', ['$schema', 'name', 'comment'], []],
  ['methodConfig', ['name', 'RetryPolicy'], ['retryPolicy']],
  ['methodConfig', ['name', 'time_out'], ['timeout']],
  ['methodConfig', ['name', 'maxAttempts'], ['in retryPolicy']],
  ['methodConfig', ['name', 'timeouts', 'timeout'], []],
  ['methodConfig', ['name', 'time'], []],
  ['name', ['services'], ['service']],
  ['name', ['package'], []],
  ['retryPolicy', ['retryAbleStatusCodes', 'max_attempts'], ['retryableStatusCodes', 'maxAttempts']],
  ['retryPolicy', ['retryableCodes'], []],
  ['retryPolicy', ['backOffMultiplier', 'initalBackoff'], ['backoffMultiplier', 'initialBackoff']],
  ['retryThrottling', ['maxToken', 'token_ratio'], ['maxTokens', 'tokenRatio']],
])('%s: of %j are meant %j', (level, keys, told) => {
  expect(strayKeys(objectOf(...keys), level).map((each) => (each.kind === 'misspelt' ? each.meant : `in ${each.belongs}`))).toEqual(told);
});
