import { CONFIDENCE_SCHEMA, DEFAULT_CONFIDENCE } from '../confidence.ts';
import type { ConfidenceOption } from '../confidence.ts';
import { createRule } from '../create-rule.ts';
import type { GrpcRule } from '../create-rule.ts';
import { WRITE_MESSAGES, reportEndpoints } from '../yaml/report-endpoints.ts';
import type { ProblemOf } from '../yaml/report-endpoints.ts';

export const endpointsFlags: GrpcRule = createRule<ProblemOf<'endpoints-flags'> | 'write', ConfidenceOption>({
  name: 'endpoints-flags',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow start-up flags with which an ESP or ESPv2 proxy does not start or serves nobody',
      category: 'endpoints',
      recommended: 'endpoints',
      since: '0.1.0',
    },
    hasSuggestions: true,
    schema: CONFIDENCE_SCHEMA,
    defaultOptions: [DEFAULT_CONFIDENCE],
    messages: {
      unknownFlag: '`{{product}}` has no flag `{{flag}}`, so it ends at once with "unrecognized arguments" and is restarted without end. Remove it, or look it up in the list of flags.',
      unknownFlagMeant: '`{{product}}` has no flag `{{flag}}`, so it ends at once with "unrecognized arguments" and is restarted without end. Did you mean `{{meant}}`?',
      removedFlag: '`{{flag}}` is a flag of ESP that ESPv2, the image with the tag 2, no longer has, so the proxy ends at its start. Remove it ({{note}}).',
      removedFlagReplaced: '`{{flag}}` is a flag of ESP that ESPv2, the image with the tag 2, no longer has, so the proxy ends at its start. Write `{{use}}` ({{note}}).',
      laterFlag: '`{{flag}}` is a flag of ESPv2 that ESP, the image with the tag 1, does not have, so the proxy ends at its start. Raise the image to the tag 2, or remove the flag.',
      ambiguousFlag: '`{{flag}}` is short for more than one flag ({{candidates}}), so the proxy ends at its start. Write the one that is meant in full.',
      badValue: 'The proxy ends at its start, because it does not take this value of `{{flag}}` ({{says}}). Write one that it takes.',
      strayArgument: '`{{written}}` belongs to no flag, so `{{product}}` ends at once with "unrecognized arguments" and is restarted without end. Write the flag in front of it, or remove it.',
      joinedArguments: '`{{written}}` is one argument with a space in it, which `{{product}}` takes for no flag at all. Write `{{flag}}` and its value as two items, or join them with an equals sign.',
      conflict: '`{{product}}` ends at its start with these flags ({{says}}). Mend it where it stands ({{remedy}}).',
      deprecatedFlag: '`{{flag}}` is deprecated in ESPv2 and may go in a later version. Write `{{use}}` instead.',
      deprecatedSwitch: '`{{flag}}` is deprecated in ESPv2, which does this without being told. Remove it.',
      httpOnly: '`{{flag}}` opens a port for HTTP/1.1 only, so gRPC clients cannot talk to this proxy. Open the port with `--http2_port`, or with `--ssl_port` for TLS.',
      unlistenedPort: 'Nothing in the container listens on `{{port}}`, to which this leads ({{what}}), but the proxy does on others ({{ports}}). Make the two the same.',
      probePath: 'The proxy answers health checks at `{{healthz}}`, so a probe of `{{path}}` goes to the backend. Make the probe and `--healthz` the same.',
      emptyArguments: '`ESPv2_ARGS` is split at its commas, and an empty piece of it (`{{written}}`) is an argument that ESPv2 does not know. Remove the variable, or the comma that is too many.',
      spacedArguments: '`ESPv2_ARGS` is split at commas and not at spaces, so `{{written}}` is one argument and its flags are lost in the value of the first. Put commas between the flags.',
      untrimmedArgument: '`ESPv2_ARGS` is split at commas, and its pieces keep their spaces and quotes, so `{{written}}` is not the flag that it looks like. Remove them.',
      splitList: '`ESPv2_ARGS` is split at its commas, so `{{piece}}` is an argument of its own, which ESPv2 does not know. Give it another delimiter, as in `^++^--a=x,y++--b`.',
      cutByGcloud: 'gcloud splits its list of variables at commas as well, so it takes `{{piece}}` for a variable of its own and refuses it. Give `ESPv2_ARGS` another delimiter, as in `ESPv2_ARGS=^++^--a++--b`.',
      ignoredVariable: 'Only the image `endpoints-runtime-serverless` reads `{{name}}`, so here it has no effect and its flags are missing. Write the flags as `args`.',
      unknownVariable: 'ESPv2 does not read `{{name}}`, so it has no effect. Did you mean `{{meant}}`?',
      overriddenPort: '`{{written}}` takes the place of the port that Cloud Run gives in `PORT`, so its health check finds nothing and the revision never starts. Remove it.',
      brokenContinuation: 'The backslash escapes the space behind it and not the end of the line, so the command ends here and the flags below are lost. Put the backslash last, and comments on lines of their own.',
      filledBrackets: 'The angle brackets around `{{filled}}` are still there, so the proxy looks for something of that name with its brackets. Remove them.',
      placeholder: '`{{written}}` is still to be filled in. Write the real value before this is deployed.',
      ...WRITE_MESSAGES,
    },
    languages: ['js/js', 'yml/yaml'],
  },
  create: (context, { confidence }) => reportEndpoints(context, 'endpoints-flags', confidence),
});
