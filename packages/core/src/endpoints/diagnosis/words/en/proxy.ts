/** Of the proxies themselves. */
export const PROXY = {
  'method-not-defined-espv2': {
    cause: 'ESPv2 has no route for the method: it is not in the deployed service configuration, the client spells package or service otherwise, or the new configuration is not rolled out yet.',
    remedy: 'Deploy the descriptor that has the method, compare `apis[].name` with the client\'s .proto, and wait for the rollout.',
  },
  'method-not-defined-esp': {
    cause: 'ESP does not know the method (it says so with code 5, ESPv2 with 12): it is not in the deployed service configuration, or the client spells package or service otherwise.',
    remedy: 'Deploy the descriptor that has the method, and compare `apis[].name` with the client\'s .proto.',
  },
  'http-method-not-allowed': {
    cause: 'A JSON call used an HTTP method that the rule of this path does not have. A gRPC call is always a POST and meets this only on a path that an HTTP rule has, too.',
    remedy: 'Use the HTTP method of the rule.',
  },
  'cors-not-allowed-esp': {
    cause: 'A browser asked whether it may call from another origin, and ESP is not set up for that.',
    remedy: 'Start ESP with `--cors_preset=basic`, or set `allow_cors: true` in the service configuration.',
  },
  'cors-preflight': {
    cause: 'The preflight request of a browser lacks `Origin` or `Access-Control-Request-Method`, or its origin is not allowed.',
    remedy: 'Correct `--cors_allow_origin`, or the request.',
  },
  'path-too-long': {
    cause: 'The path of the request is longer than the proxy takes.',
    remedy: 'Send the data in the body.',
  },
  'path-fragment': {
    cause: 'There is a bare `#` in the path of the request.',
    remedy: 'Encode it as `%23`.',
  },
  'wrong-route-config': {
    cause: 'The routes that ESPv2 generated contradict themselves. That is a defect of the proxy.',
    remedy: 'Upgrade ESPv2, try without `path_translation`, and report it.',
  },
  'backend-token-missing': {
    cause: 'ESPv2 has no ID token for the backend yet: it has just started, or the metadata server or IAM refuses. It fetches one for every `backend.rules[].address` without `disable_auth`.',
    remedy: 'Retry during the first seconds. If it lasts, put the service account right, or set `disable_auth: true` where the backend needs no token.',
  },
  'request-without-method': {
    cause: 'The request has no HTTP method or no path, so it is no call at all: the client, or something before the proxy, breaks HTTP/2.',
    remedy: 'Find out what sends the request; no gRPC library does.',
  },
  'transcoder-bad-json': {
    cause: 'The body of a JSON call cannot be parsed. A gRPC client never sees this.',
    remedy: 'Send valid JSON.',
  },
  'serverless-no-config': {
    cause: 'The Cloud Run image of ESPv2 was deployed without a service configuration inside, and `ENDPOINTS_SERVICE_NAME` is not set. It answers 503 until that is done.',
    remedy: 'Build the image with gcloud_build_image, and deploy that one.',
  },
  'serverless-bad-args': {
    cause: '`ESPv2_ARGS` begins with an empty delimiter (`^^`), so the proxy did not start. It answers 503 until that is mended.',
    remedy: 'Write a delimiter between the carets: `^++^--flag=a++--flag=b`.',
  },
} as const;
