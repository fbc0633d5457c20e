/** 토큰. */
export const JWT = {
  'jwt-missing': {
    cause: 'ESPv2가 호출에서 토큰을 찾지 못했거나, 제공자가 보는 위치(별도 설정이 없으면 `authorization: Bearer …`)에 없습니다.',
    remedy: '토큰을 `authorization` 메타데이터로 보내세요.',
  },
  'jwt-expired': {
    cause: '토큰의 `exp`가 지났습니다.',
    remedy: '새 토큰을 받은 뒤 한 번 다시 호출하세요.',
  },
  'jwt-not-yet-valid': {
    cause: '토큰의 `nbf`가 미래입니다. 발급자와 프록시의 시계가 다릅니다.',
    remedy: '시계를 맞추거나 기다리세요.',
  },
  'jwt-audience': {
    cause: '토큰의 `aud`를 ESPv2가 받아들이지 않습니다. 제공자의 `audiences`에 없고, 그 목록이 없으면 서비스 이름과 달라서입니다.',
    remedy: '올바른 대상의 토큰을 발급받거나 `audiences`에 추가하세요.',
  },
  'jwt-issuer': {
    cause: '토큰의 `iss`가 이 메서드가 받는 제공자의 것이 아닙니다.',
    remedy: '`authentication.providers`의 `issuer`를 고치거나 그 발급자의 토큰을 쓰세요.',
  },
  'jwt-verification': {
    cause: '토큰의 서명이 제공자의 키와 맞지 않습니다.',
    remedy: '`jwks_uri`가 제공하는 키로 서명하세요. 키가 교체된 경우 `--jwks_cache_duration_in_s`(5분) 안에 저절로 낫습니다.',
  },
  'jwt-malformed': {
    cause: '토큰으로 보낸 값이 JWT가 아닙니다. 불투명 액세스 토큰, API 키, `Bearer`가 빠진 값 등입니다.',
    remedy: '점으로 나뉜 세 부분의 JWT를 보내세요.',
  },
  'jwks-fetch': {
    cause: 'ESPv2가 제공자의 키를 가져오지 못합니다. `jwks_uri`가 틀렸거나 밖으로 나갈 수 없습니다. 호출자의 잘못이 아닌데도 코드는 16입니다.',
    remedy: '`jwks_uri`나 네트워크를 고치세요. 발급자의 짧은 장애는 저절로 낫습니다.',
  },
  'jwks-no-key': {
    cause: 'ESPv2가 가진 키 가운데 토큰이 가리키는 키(`kid`, `alg`)가 없습니다. 키가 교체되었거나 알고리즘이 다릅니다.',
    remedy: '새 토큰을 받으세요. 키를 자주 교체하면 `--jwks_cache_duration_in_s`를 줄이세요.',
  },
  'jwks-bad': {
    cause: '`jwks_uri`가 주는 것은 쓸 수 있는 키 집합이 아닙니다.',
    remedy: '`jwks_uri`가 JSON Web Key Set을 가리키게 하세요.',
  },
  'esp-jwt-missing': {
    cause: 'ESP가 호출에서 토큰을 찾지 못했거나 읽을 수 없습니다.',
    remedy: '`authorization: Bearer TOKEN`을 메타데이터로 보내세요.',
  },
  'esp-jwt-expired': {
    cause: '토큰의 `exp`가 지났거나 `nbf`가 미래입니다.',
    remedy: '새 토큰을 받은 뒤 한 번 다시 호출하세요.',
  },
  'esp-jwt-audience': {
    cause: '토큰의 `aud`를 ESP가 받아들이지 않습니다.',
    remedy: '올바른 대상의 토큰을 발급받거나 `audiences`에 추가하세요.',
  },
  'esp-jwt-issuer': {
    cause: '토큰의 `iss`가 이 메서드가 받는 제공자의 것이 아닙니다.',
    remedy: '`authentication.providers`의 `issuer`를 고치거나 그 발급자의 토큰을 쓰세요.',
  },
  'esp-jwt-key-fetch': {
    cause: 'ESP가 토큰을 검증할 키를 가져오지 못합니다. `jwks_uri`나 발급자가 틀렸거나 밖으로 나갈 수 없습니다.',
    remedy: '`jwks_uri`나 네트워크를 고치세요.',
  },
  'esp-jwt-other': {
    cause: 'ESP가 토큰을 쓸 수 없습니다. 형식이 틀렸거나 서명이 맞지 않습니다.',
    remedy: '형식이 올바르고 제공자의 키로 서명된 JWT를 보내세요.',
  },
} as const;
