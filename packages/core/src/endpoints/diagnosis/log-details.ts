import type { Party } from './diagnosis.ts';

/** Beginnings of `response_code_detail` that name no error of the table, and whose doing they are (esp-v2 2.55.7, Envoy 1.30). */
const PARTIES: readonly (readonly [beginning: string, party: Party])[] = [
  ['service_control_bad_request', 'client'],
  ['service_control', 'operator'],
  ['jwt_authn_access_denied', 'client'],
  ['path_rewrite_bad_request', 'client'],
  ['path_rewrite_wrong_route_config', 'proxy'],
  ['upstream_per_try_timeout', 'application'],
  ['upstream', 'application'],
  ['cluster_not_found', 'service-config'],
  ['route_not_found', 'service-config'],
  ['max_duration_timeout', 'application'],
  ['downstream', 'client'],
  ['request_payload_too_large', 'client'],
  ['request_headers_failed_strict_check', 'client'],
  ['overload', 'load'],
];

/** Whose doing a `response_code_detail` is; undefined for one that is not known. */
export const partyOfDetail = (detail: string): Party | undefined => PARTIES.find(([beginning]) => detail.startsWith(beginning))?.[1];
