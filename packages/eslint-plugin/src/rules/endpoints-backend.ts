import { CONFIDENCE_SCHEMA, DEFAULT_CONFIDENCE } from '../confidence.ts';
import type { ConfidenceOption } from '../confidence.ts';
import { createRule } from '../create-rule.ts';
import type { GrpcRule } from '../create-rule.ts';
import { WRITE_MESSAGES, reportEndpoints } from '../yaml/report-endpoints.ts';
import type { ProblemOf } from '../yaml/report-endpoints.ts';

export const endpointsBackend: GrpcRule = createRule<ProblemOf<'endpoints-backend'> | 'write', ConfidenceOption>({
  name: 'endpoints-backend',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow backend addresses that an ESP or ESPv2 proxy cannot reach over gRPC',
      category: 'endpoints',
      recommended: 'endpoints',
      since: '0.1.0',
    },
    hasSuggestions: true,
    schema: CONFIDENCE_SCHEMA,
    defaultOptions: [DEFAULT_CONFIDENCE],
    messages: {
      schemeMissing: 'The proxy speaks HTTP/1.1 to `{{address}}`, but this is a gRPC backend ({{evidence}}), so every call fails with UNAVAILABLE. Write the address with `grpc://`, or with `grpcs://` for TLS.',
      schemeMissingInRule: 'An address without a scheme, such as `{{address}}`, means HTTP/1.1 over TLS, which a gRPC backend does not understand. Write it with `grpc://`, or with `grpcs://` for TLS.',
      schemeUnknown: 'The proxy does not know the scheme `{{scheme}}` and ends at its start. Write one that it knows ({{schemes}}).',
      schemeUnsupported: 'ESP, the image with the tag 1, does not know the scheme `{{scheme}}` and takes the whole address for a name. Raise the image to the tag 2, or use `grpc://`.',
      schemeBroken: 'In `{{address}}` the scheme is not whole, so its letters are taken for the host. Write `{{mended}}`.',
      schemeDoubled: '`{{address}}` has two schemes, so the second is taken for the host. Write `{{mended}}`.',
      cloudRunScheme: 'Cloud Run takes TLS only, so no call through `{{address}}` reaches the service. Write it with `grpcs://`.',
      portUnserved: 'The proxy looks for the backend on `{{port}}`, but the containers beside it name other ports ({{ports}}). Make the two the same.',
      localhostAlone: 'Inside of its own container `{{address}}` is the proxy itself, so calls end in UNAVAILABLE with "delayed connect error: 111". Name the container of the backend, or share the network of the host.',
      portMissing: '`{{address}}` names no port, so the proxy takes `{{port}}`. Write the port on which the backend listens.',
      anyAddress: '`{{address}}` is an address to listen on, not one to call. Write `127.0.0.1` or the name of the backend.',
      dnsFamily: 'ESPv2 `{{version}}` tries IPv6 first, which a connector to a virtual network does not route. Raise the image, or add `--backend_dns_lookup_family=v4only`.',
      ...WRITE_MESSAGES,
    },
    languages: ['js/js', 'yml/yaml'],
  },
  create: (context, { confidence }) => reportEndpoints(context, 'endpoints-backend', confidence),
});
