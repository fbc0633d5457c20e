/** Of Service Control. */
export const SERVICE_CONTROL = {
  'api-key-missing': {
    cause: 'The method takes calls with an API key only, and this call brought none. A key from a gRPC client travels as metadata; the `key` query parameter is for JSON calls.',
    remedy: 'Send the key as `x-api-key` metadata, or let the method be called without one by a usage rule with `allow_unregistered_calls: true`.',
  },
  'api-key-invalid': {
    cause: 'The API key is malformed, deleted, or something else than an API key. ESP answers 3; behind ESPv2 the same refusal arrives as 13, because Envoy maps its HTTP 400 so.',
    remedy: 'Use a valid API key. Repeating the call cannot help.',
  },
  'api-key-not-found': {
    cause: 'There is no such API key.',
    remedy: 'Use a key that exists; look for a typo, or a key of another environment.',
  },
  'api-key-expired': {
    cause: 'The API key has passed its date of expiry.',
    remedy: 'Renew the key, or give the client a new one.',
  },
  'api-not-enabled': {
    cause: 'The project that the API key belongs to has not enabled this API. Mostly the key was made in another project than the API.',
    remedy: 'Use a key of the project of the API, or enable the API in the project of the key.',
  },
  'api-target-blocked': {
    cause: 'The API key is restricted to certain APIs, and this one is not among them.',
    remedy: 'Add the API to the restrictions of the key.',
  },
  'consumer-project-not-found': {
    cause: 'The project that the API key belongs to cannot be found.',
    remedy: 'Find out which project the key is from, and use a key of a project that exists.',
  },
  'consumer-project-invalid': {
    cause: 'The project that the API key belongs to cannot be used.',
    remedy: 'Use a key of a project in good standing.',
  },
  'consumer-project-deleted': {
    cause: 'The project that the API key belongs to has been deleted.',
    remedy: 'Use a key of another project, or restore the project while that is possible.',
  },
  'consumer-permission-denied': {
    cause: 'Service Control does not let this consumer call the API. The handler was not reached.',
    remedy: 'Give the project of the key access to the service.',
  },
  'key-ip-blocked': {
    cause: 'The API key may be used from certain addresses only. Behind other proxies, what counts is the address that ESPv2 takes for the client\'s.',
    remedy: 'Correct the address restriction of the key, or `--envoy_xff_num_trusted_hops` so that ESPv2 sees the right address.',
  },
  'key-referer-blocked': {
    cause: 'The API key may be used by certain web sites only, and the call came from another or named none.',
    remedy: 'Correct the referrer restriction of the key, or send the `referer`.',
  },
  'key-client-app-blocked': {
    cause: 'The API key may be used by certain Android or iOS applications only.',
    remedy: 'Correct the application restriction of the key, or send the headers that identify the application.',
  },
  'billing-disabled': {
    cause: 'Billing is switched off in the project that the API key belongs to.',
    remedy: 'Switch billing on in that project.',
  },
  'credential-unverifiable': {
    cause: 'Service Control cannot verify the credential of the call.',
    remedy: 'Use another key.',
  },
  'consumer-not-folder-or-org': {
    cause: 'The API key stands for no valid folder or organisation.',
    remedy: 'Use a key of a valid consumer.',
  },
  'quota-check-failed': {
    cause: 'The consumer is out of quota. ESPv2 answers HTTP 429, which a gRPC client sees as 14, so it looks like an outage; ESP answers 7.',
    remedy: 'Wait for the next quota window, or raise the quota. A retry at once only spends more.',
  },
  'quota-allocate-exhausted': {
    cause: 'The quota of the service configuration (`quota.limits`) is used up for this window. Behind ESPv2 a gRPC client sees 14 in place of 8.',
    remedy: 'Wait for the next window, then call at a lower rate; or raise the limit.',
  },
  'sc-backends-unavailable': {
    cause: 'Google\'s own services behind Service Control are down, and the proxy is set to refuse calls then (fail policy `close`).',
    remedy: 'Retry with backoff. Consider `--service_control_network_fail_policy=open`.',
  },
  'sc-unsupported-check-code': {
    cause: 'Service Control answered with a refusal that this version of the proxy does not know.',
    remedy: 'Upgrade the proxy; the number at the end of the message says what it was.',
  },
  'sc-http-403': {
    cause: 'The proxy\'s own service account may not call Service Control: the Service Control API is off, the role is missing, or `--service` names another service. It looks like a fault of the server and is permanent.',
    remedy: 'Enable `servicecontrol.googleapis.com`, and grant `roles/servicemanagement.serviceController` to the account of the proxy.',
  },
  'sc-http-401': {
    cause: 'Service Control does not accept the access token of the proxy: a revoked key, a wrong clock, the wrong account.',
    remedy: 'Replace the service account key, or put workload identity right.',
  },
  'sc-proto-over-http': {
    cause: 'A short fault on Google\'s side: some calls fail so, most pass.',
    remedy: 'Retry with backoff; report it to Google if it lasts.',
  },
  'sc-http-404': {
    cause: 'Service Control does not know the service: `--service` is not the `name` that was deployed.',
    remedy: 'Make `--service` equal to `name` in the service configuration, and deploy that.',
  },
  'sc-http-5xx': {
    cause: 'Service Control could not be reached or failed, the proxy\'s own retries included, and its fail policy is `close`. What follows `and body:` says why.',
    remedy: 'Retry with backoff; check the way out to servicecontrol.googleapis.com:443, and raise `--service_control_check_timeout_ms` where it is slow.',
  },
  'sc-http-other': {
    cause: 'Service Control gave another answer. 429 and 502 to 504 arrive as 14 (and pass with the fail policy `open`), all others as HTTP 500, which is 2.',
    remedy: 'Read the status and the body in the message; it is the proxy that was refused, not your client.',
  },
  'sc-call-failed': {
    cause: 'The connection of the proxy to Service Control broke.',
    remedy: 'Retry with backoff; check the way out to Google.',
  },
  'sc-no-access-token': {
    cause: 'The proxy has no access token for Service Control: the metadata server cannot be reached, or there is no service account key.',
    remedy: 'Outside Google Cloud start it with `--non_gcp --service_account_key=FILE`; inside, check the metadata server and the service account.',
  },
  'esp-sc-http-403': {
    cause: 'Service Control refuses ESP itself: the Service Control API is off, or the account of ESP lacks the role. The guide gives code 14; the last ESP sends 13. It is permanent in both.',
    remedy: 'Enable `servicecontrol.googleapis.com`, and grant `roles/servicemanagement.serviceController` to the account of ESP.',
  },
  'esp-sc-http-5xx': {
    cause: 'Service Control failed, and ESP is set to refuse calls then.',
    remedy: 'Retry with backoff.',
  },
  'esp-sc-http-other': {
    cause: 'Service Control refused the request of ESP itself.',
    remedy: 'Read the HTTP status at the end: 404 means that the service name is not known.',
  },
  'esp-sc-connect': {
    cause: 'ESP cannot reach Service Control.',
    remedy: 'Retry with backoff; check the way out to servicecontrol.googleapis.com:443.',
  },
} as const;
