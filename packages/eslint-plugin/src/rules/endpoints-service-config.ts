import { CONFIDENCE_SCHEMA, DEFAULT_CONFIDENCE } from '../confidence.ts';
import type { ConfidenceOption } from '../confidence.ts';
import { createRule } from '../create-rule.ts';
import type { GrpcRule } from '../create-rule.ts';
import { WRITE_MESSAGES, reportEndpoints } from '../yaml/report-endpoints.ts';
import type { ProblemOf } from '../yaml/report-endpoints.ts';

export const endpointsServiceConfig: GrpcRule = createRule<ProblemOf<'endpoints-service-config'> | 'write', ConfidenceOption>({
  name: 'endpoints-service-config',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow rules of a gRPC service configuration that are refused or select and change nothing',
      category: 'endpoints',
      recommended: 'endpoints',
      since: '0.1.0',
    },
    hasSuggestions: true,
    schema: CONFIDENCE_SCHEMA,
    defaultOptions: [DEFAULT_CONFIDENCE],
    messages: {
      unknownField: '`{{field}}` is no field of `{{message}}`, so the configuration is refused. Remove it, or move it to where it belongs.',
      unknownFieldMeant: '`{{field}}` is no field of `{{message}}`, so the configuration is refused. Did you mean `{{meant}}`?',
      wrongType: '`{{field}}` has to be something else ({{expected}}), so the configuration is refused. Write it as such.',
      exclusiveFields: 'A rule has `{{first}}` or `{{second}}`, never both, so the configuration is refused. Remove one of them.',
      selectorPath: '`{{selector}}` is the path of a method, and a selector is its name with dots. It selects nothing as it stands.',
      selectorWildcard: 'In `{{selector}}` the star is neither the whole selector nor its whole last part, so the configuration is refused. End it with a dot and a star, or name the method.',
      selectorScope: '`{{selector}}` is in no API of this configuration (`{{apis}}`), so the rule selects no method. Begin it with the name of the API, with its package.',
      ruleOverridden: 'The last rule for a method wins, so `{{later}}` further down undoes this rule for `{{selector}}` (`{{section}}`). Put the general rule first.',
      unknownProvider: 'No provider has the id `{{provider}}` (`{{providers}}`), so the configuration is refused. Write the id of one.',
      jwtPrefixWithQuery: 'ESPv2 does not start with `value_prefix` for a token that stands in the query. Remove `{{prefix}}`, or take the token from a header.',
      negativeDeadline: 'ESPv2 does not take a deadline of `{{deadline}}` and falls back to 15 seconds. Write how many seconds a call may take.',
      deadlineUnit: 'A deadline is a number of seconds without a unit, so `{{deadline}}` is refused. Write the number alone.',
      pathTranslationOnGrpc: '`{{translation}}` changes paths of HTTP, and `{{address}}` is called over gRPC, which has none to change. Remove `path_translation`.',
      ruleProtocol: 'ESPv2 does not know the protocol `{{protocol}}` and ends at its start. Write `h2` or `http/1.1`, or use a `grpc://` address.',
      protocolOnGrpc: 'The protocol `{{protocol}}` has no effect, because `{{address}}` says already that it is gRPC. Remove it.',
      openToAll: 'Every method can be called without an API key, and nothing else says who may call. Name the methods that are open, or require a token.',
      backendIsSelf: '`{{address}}` is the host of this service itself (`{{name}}`), so calls go in a circle if the proxy runs there. Name the host of the backend.',
      filledBrackets: 'The angle brackets around `{{filled}}` are still there, so the name is none. Remove them.',
      placeholder: '`{{written}}` is still to be filled in. Write the real value before this is deployed.',
      serviceNameMismatch: 'This proxy is started for `{{service}}`, but the service configuration beside it describes `{{name}}`. Make the two the same, or the proxy asks for a configuration that is not this one.',
      ...WRITE_MESSAGES,
    },
    languages: ['js/js', 'yml/yaml'],
  },
  create: (context, { confidence }) => reportEndpoints(context, 'endpoints-service-config', confidence),
});
