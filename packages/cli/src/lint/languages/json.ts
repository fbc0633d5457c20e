import { mayBeRetryConfig } from '@grpc-litmus/core';
import plugin from 'eslint-plugin-grpc-litmus';
import type { Language } from './language.ts';

/** A key that has no meaning but in a configuration of retries. */
const RETRY_KEY = /["']?\b(?:method_?configs?|retry_codes)["']?\s*:/i;

/** Marks of templates and of what a program fills in: with them a file is no JSON yet. */
const TEMPLATE = /\{\{|\{%|<%|\$\{|@\w+@|%\w+%/;

/** Service configs of gRPC clients and client configurations of google-gax. */
export const JSON_TEXT: Language = {
  extensions: ['.json', '.jsonc', '.json5'],
  mostBytes: 2 ** 20,
  countsAll: false,
  mayConcern: mayBeRetryConfig,
  otherwise: 'is no service config (`methodConfig`) and no client configuration of google-gax (`retry_codes`)',
  configuration: async (preset) => {
    const { default: json } = await import('@eslint/json');
    return [
      { files: ['**/*.{json,jsonc}'], plugins: { json }, language: 'json/jsonc', languageOptions: { allowTrailingCommas: true } },
      { files: ['**/*.json5'], plugins: { json }, language: 'json/json5' },
      plugin.configs[preset],
    ];
  },
  whenBroken: (text) => (RETRY_KEY.test(text) && !TEMPLATE.test(text) ? 'This configures retries, but is no JSON: ' : undefined),
};
