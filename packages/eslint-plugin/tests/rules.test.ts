import path from 'node:path';
import json from '@eslint/json';
import * as typescriptParser from '@typescript-eslint/parser';
import { RuleTester } from 'eslint';
import type { ESLint, Linter, SourceCode } from 'eslint';
import yml from 'eslint-plugin-yml';
import { describe, it } from 'vitest';
import { rules } from '../src/rules/index.ts';
import type { RuleId } from '../src/rules/index.ts';
import { dedent, fixed, positionOf, taken, unmark } from './annotated-code.ts';
import { cases as endpointsApiKey } from './cases/endpoints-api-key.ts';
import { cases as endpointsBackend } from './cases/endpoints-backend.ts';
import { cases as endpointsFlags } from './cases/endpoints-flags.ts';
import { cases as endpointsServiceConfig } from './cases/endpoints-service-config.ts';
import { cases as noBlindPropagation } from './cases/no-blind-propagation.ts';
import { cases as noCallLevelAbortedRetry } from './cases/no-call-level-aborted-retry.ts';
import { cases as noErrorAsOk } from './cases/no-error-as-ok.ts';
import { cases as noErrorLeak } from './cases/no-error-leak.ts';
import { cases as noExistenceLeak } from './cases/no-existence-leak.ts';
import { cases as noImpossibleComparison } from './cases/no-impossible-comparison.ts';
import { cases as noInvalidCode } from './cases/no-invalid-code.ts';
import { cases as noMaskedStatus } from './cases/no-masked-status.ts';
import { cases as noMessageMatching } from './cases/no-message-matching.ts';
import { cases as noNonexistentCode } from './cases/no-nonexistent-code.ts';
import { cases as noOkError } from './cases/no-ok-error.ts';
import { cases as noPermanentRetry } from './cases/no-permanent-retry.ts';
import { cases as noRawCode } from './cases/no-raw-code.ts';
import { cases as noThrowInCallbackHandler } from './cases/no-throw-in-callback-handler.ts';
import { cases as noUncodedError } from './cases/no-uncoded-error.ts';
import { cases as noUnsafeRetry } from './cases/no-unsafe-retry.ts';
import { cases as noWrongHttpMapping } from './cases/no-wrong-http-mapping.ts';
import { cases as preferAborted } from './cases/prefer-aborted.ts';
import { cases as preferAlreadyExists } from './cases/prefer-already-exists.ts';
import { cases as preferCancelled } from './cases/prefer-cancelled.ts';
import { cases as preferDeadlineExceeded } from './cases/prefer-deadline-exceeded.ts';
import { cases as preferFailedPrecondition } from './cases/prefer-failed-precondition.ts';
import { cases as preferInvalidArgument } from './cases/prefer-invalid-argument.ts';
import { cases as preferNotFound } from './cases/prefer-not-found.ts';
import { cases as preferOutOfRange } from './cases/prefer-out-of-range.ts';
import { cases as preferPermissionDenied } from './cases/prefer-permission-denied.ts';
import { cases as preferResourceExhausted } from './cases/prefer-resource-exhausted.ts';
import { cases as preferUnauthenticated } from './cases/prefer-unauthenticated.ts';
import { cases as preferUnavailable } from './cases/prefer-unavailable.ts';
import { cases as preferUnimplemented } from './cases/prefer-unimplemented.ts';
import { cases as requireRetryBackoff } from './cases/require-retry-backoff.ts';
import { cases as validServiceConfig } from './cases/valid-service-config.ts';
import * as yamlParser from '../src/yaml/parser.ts';
import type { InvalidCase, RuleCases, ValidCase } from './rule-cases.ts';

const CASES: Readonly<Record<RuleId, RuleCases>> = {
  'endpoints-api-key': endpointsApiKey,
  'endpoints-backend': endpointsBackend,
  'endpoints-flags': endpointsFlags,
  'endpoints-service-config': endpointsServiceConfig,
  'no-blind-propagation': noBlindPropagation,
  'no-call-level-aborted-retry': noCallLevelAbortedRetry,
  'no-error-as-ok': noErrorAsOk,
  'no-error-leak': noErrorLeak,
  'no-existence-leak': noExistenceLeak,
  'no-impossible-comparison': noImpossibleComparison,
  'no-invalid-code': noInvalidCode,
  'no-masked-status': noMaskedStatus,
  'no-message-matching': noMessageMatching,
  'no-nonexistent-code': noNonexistentCode,
  'no-ok-error': noOkError,
  'no-permanent-retry': noPermanentRetry,
  'no-raw-code': noRawCode,
  'no-throw-in-callback-handler': noThrowInCallbackHandler,
  'no-uncoded-error': noUncodedError,
  'no-unsafe-retry': noUnsafeRetry,
  'no-wrong-http-mapping': noWrongHttpMapping,
  'prefer-aborted': preferAborted,
  'prefer-already-exists': preferAlreadyExists,
  'prefer-cancelled': preferCancelled,
  'prefer-deadline-exceeded': preferDeadlineExceeded,
  'prefer-failed-precondition': preferFailedPrecondition,
  'prefer-invalid-argument': preferInvalidArgument,
  'prefer-not-found': preferNotFound,
  'prefer-out-of-range': preferOutOfRange,
  'prefer-permission-denied': preferPermissionDenied,
  'prefer-resource-exhausted': preferResourceExhausted,
  'prefer-unauthenticated': preferUnauthenticated,
  'prefer-unavailable': preferUnavailable,
  'prefer-unimplemented': preferUnimplemented,
  'require-retry-backoff': requireRetryBackoff,
  'valid-service-config': validServiceConfig,
};

/** Not every parser gives tokens, as that of `grpc-litmus lint` does not, so no rule may need them. */
const parserWithoutTokens: Linter.NonESTreeParser = {
  parseForESLint(code: string, options: typescriptParser.ParserOptions) {
    const { ast, scopeManager, visitorKeys, services } = typescriptParser.parseForESLint(code, options);
    // ESLint's types know only its own program and keys that may be written.
    return { ast: Object.assign(ast, { tokens: [] }), scopeManager, visitorKeys: visitorKeys as SourceCode.VisitorKeys, services };
  },
};

RuleTester.describe = describe;
RuleTester.it = it;

for (const [id, rule] of Object.entries(rules)) {
  // The table has a case list for each rule, so the ids are those of the rules.
  const { valid, invalid } = CASES[id as RuleId];
  new RuleTester().run(id, rule, { valid: valid.map(validTest), invalid: invalid.map(invalidTest) });
  if (!rule.meta.docs.languages.includes('yml/yaml')) continue;
  // The other way to read YAML in ESLint. JavaScript stays what it is.
  const isYaml = ({ file = '' }: ValidCase): boolean => /\.ya?ml$/.test(file);
  const inLanguage = <Test extends RuleTester.ValidTestCase>({ languageOptions: _, ...test }: Test): Test => test as Test;
  new RuleTester({ plugins: { yml }, language: 'yml/yaml' }).run(`${id}, in the language of eslint-plugin-yml`, rule, {
    valid: valid.filter(isYaml).map((ruleCase) => inLanguage(validTest(ruleCase))),
    invalid: invalid.map((ruleCase) => inLanguage(invalidTest(ruleCase))),
  });
}

function validTest(ruleCase: ValidCase): RuleTester.ValidTestCase {
  const { name, file = 'service.ts', options } = ruleCase;
  return {
    name,
    code: dedent(ruleCase.code),
    filename: file.startsWith('fixtures/') ? path.join(import.meta.dirname, file) : file,
    ...languageOf(file),
    ...(options && { options: [...options] }),
  };
}

function invalidTest(ruleCase: InvalidCase): RuleTester.InvalidTestCase {
  const unmarked = unmark(dedent(ruleCase.code));
  const { code, places } = unmarked;
  if (places.length !== ruleCase.reports.length) throw new Error(`"${ruleCase.name}" marks ${places.length} places.`);
  return {
    ...validTest(ruleCase),
    code,
    output: fixed(unmarked, ruleCase) ?? null,
    errors: places.map((place, index) => ({
      messageId: ruleCase.reports[index]?.messageId ?? '',
      ...positionOf(code, place),
      suggestions: (ruleCase.reports[index]?.offers ?? []).map((offer) => ({
        messageId: offer.messageId,
        output: taken(code, place, offer),
      })),
    })),
  };
}

/** The language, the parser and the module kind that the ending of a name stands for. */
function languageOf(file: string): Linter.Config {
  switch (path.extname(file)) {
    case '.json':
      // Its own type is narrower than that of a plugin.
      return { language: 'json/json', plugins: { json: json as ESLint.Plugin } };
    case '.ts':
      return { languageOptions: { parser: parserWithoutTokens } };
    case '.yaml':
    case '.yml':
      return { languageOptions: { parser: yamlParser } };
    default:
      return { languageOptions: { sourceType: path.extname(file) === '.cjs' ? 'commonjs' : 'module' } };
  }
}
