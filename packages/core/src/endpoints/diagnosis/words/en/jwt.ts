/** Of tokens. */
export const JWT = {
  'jwt-missing': {
    cause: 'ESPv2 found no token in the call, or not where the provider looks for it (`authorization: Bearer …` unless configured otherwise).',
    remedy: 'Send the token as `authorization` metadata.',
  },
  'jwt-expired': {
    cause: 'The token has passed its `exp`.',
    remedy: 'Get a new token, then call again once.',
  },
  'jwt-not-yet-valid': {
    cause: 'The `nbf` of the token lies in the future: the clocks of the issuer and the proxy differ.',
    remedy: 'Set the clocks right, or wait.',
  },
  'jwt-audience': {
    cause: 'The `aud` of the token is not one that ESPv2 accepts: neither in `audiences` of the provider nor, where there are none, the name of the service.',
    remedy: 'Ask for a token with the right audience, or add this one to `audiences`.',
  },
  'jwt-issuer': {
    cause: 'The `iss` of the token belongs to no provider that the method accepts.',
    remedy: 'Correct `issuer` in `authentication.providers`, or use a token of that issuer.',
  },
  'jwt-verification': {
    cause: 'The signature of the token does not fit the keys of the provider.',
    remedy: 'Sign with a key that `jwks_uri` serves. After a rotation of keys it heals within the time of `--jwks_cache_duration_in_s` (five minutes).',
  },
  'jwt-malformed': {
    cause: 'What was sent as a token is no JWT: an opaque access token, an API key, or a value without `Bearer`.',
    remedy: 'Send a JWT: three parts between dots.',
  },
  'jwks-fetch': {
    cause: 'ESPv2 cannot fetch the keys of the provider: a wrong `jwks_uri`, or no way out. The code is 16 although the caller did nothing wrong.',
    remedy: 'Correct `jwks_uri` or the network; a short outage of the issuer heals by itself.',
  },
  'jwks-no-key': {
    cause: 'None of the keys that ESPv2 has is the one the token names (`kid`, `alg`): the keys were rotated, or the algorithm is another.',
    remedy: 'Get a new token; shorten `--jwks_cache_duration_in_s` where keys are rotated often.',
  },
  'jwks-bad': {
    cause: 'What `jwks_uri` serves is no usable set of keys.',
    remedy: 'Point `jwks_uri` at a JSON Web Key Set.',
  },
  'esp-jwt-missing': {
    cause: 'ESP found no token in the call, or one it cannot read.',
    remedy: 'Send `authorization: Bearer TOKEN` as metadata.',
  },
  'esp-jwt-expired': {
    cause: 'The token has passed its `exp`, or its `nbf` lies in the future.',
    remedy: 'Get a new token, then call again once.',
  },
  'esp-jwt-audience': {
    cause: 'The `aud` of the token is not one that ESP accepts.',
    remedy: 'Ask for a token with the right audience, or add this one to `audiences`.',
  },
  'esp-jwt-issuer': {
    cause: 'The `iss` of the token belongs to no provider that the method accepts.',
    remedy: 'Correct `issuer` in `authentication.providers`, or use a token of that issuer.',
  },
  'esp-jwt-key-fetch': {
    cause: 'ESP cannot get the keys to verify the token with: a wrong `jwks_uri` or issuer, or no way out.',
    remedy: 'Correct `jwks_uri` or the network.',
  },
  'esp-jwt-other': {
    cause: 'ESP cannot use the token: it is malformed, or its signature does not fit.',
    remedy: 'Send a well-formed JWT, signed with a key of the provider.',
  },
} as const;
