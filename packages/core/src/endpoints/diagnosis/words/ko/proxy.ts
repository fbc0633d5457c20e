/** 프록시. */
export const PROXY = {
  'method-not-defined-espv2': {
    cause: 'ESPv2에 이 메서드의 경로가 없습니다. 배포된 서비스 구성에 메서드가 없거나, 클라이언트의 패키지나 서비스 이름이 다르거나, 새 구성이 아직 출시되지 않았습니다.',
    remedy: '메서드가 들어 있는 설명자를 배포하고, `apis[].name`을 클라이언트의 .proto와 비교하고, 출시를 기다리세요.',
  },
  'method-not-defined-esp': {
    cause: 'ESP가 이 메서드를 모릅니다(ESP는 5, ESPv2는 12). 배포된 서비스 구성에 메서드가 없거나, 클라이언트의 패키지나 서비스 이름이 다릅니다.',
    remedy: '메서드가 들어 있는 설명자를 배포하고, `apis[].name`을 클라이언트의 .proto와 비교하세요.',
  },
  'http-method-not-allowed': {
    cause: 'JSON 호출이 이 경로의 규칙에 없는 HTTP 메서드를 썼습니다. gRPC 호출은 언제나 POST라서, HTTP 규칙과 경로가 겹칠 때만 생깁니다.',
    remedy: '규칙에 있는 HTTP 메서드를 쓰세요.',
  },
  'cors-not-allowed-esp': {
    cause: '브라우저가 다른 출처에서 호출해도 되는지 물었는데, ESP에 그 설정이 없습니다.',
    remedy: 'ESP를 `--cors_preset=basic`으로 시작하거나 서비스 구성에 `allow_cors: true`를 두세요.',
  },
  'cors-preflight': {
    cause: '브라우저의 프리플라이트 요청에 `Origin`이나 `Access-Control-Request-Method`가 없거나, 허용되지 않은 출처입니다.',
    remedy: '`--cors_allow_origin` 또는 요청을 고치세요.',
  },
  'path-too-long': {
    cause: '요청 경로가 프록시가 받는 길이보다 깁니다.',
    remedy: '데이터를 본문에 담아 보내세요.',
  },
  'path-fragment': {
    cause: '요청 경로에 인코딩되지 않은 `#`이 있습니다.',
    remedy: '`%23`으로 인코딩하세요.',
  },
  'wrong-route-config': {
    cause: 'ESPv2가 만든 경로들이 서로 어긋납니다. 프록시의 결함입니다.',
    remedy: 'ESPv2를 업그레이드하고, `path_translation` 없이 시도해 보고, 결함을 알리세요.',
  },
  'backend-token-missing': {
    cause: 'ESPv2에 백엔드용 ID 토큰이 아직 없습니다. 막 시작했거나 메타데이터 서버 또는 IAM이 거절합니다. `disable_auth`가 없는 모든 `backend.rules[].address`에 토큰을 가져옵니다.',
    remedy: '시작 직후 몇 초 동안은 재시도하세요. 계속되면 서비스 계정을 바로잡거나, 토큰이 필요 없는 백엔드에 `disable_auth: true`를 두세요.',
  },
  'request-without-method': {
    cause: '요청에 HTTP 메서드나 경로가 없어 호출이라고 할 수 없습니다. 클라이언트나 프록시 앞의 무언가가 HTTP/2를 어깁니다.',
    remedy: '누가 이 요청을 보내는지 찾으세요. gRPC 라이브러리는 이렇게 보내지 않습니다.',
  },
  'transcoder-bad-json': {
    cause: 'JSON 호출의 본문을 읽을 수 없습니다. gRPC 클라이언트에는 생기지 않습니다.',
    remedy: '올바른 JSON을 보내세요.',
  },
  'serverless-no-config': {
    cause: 'Cloud Run용 ESPv2 이미지가 서비스 구성 없이 배포되었고 `ENDPOINTS_SERVICE_NAME`도 없습니다. 고칠 때까지 503으로 답합니다.',
    remedy: 'gcloud_build_image로 이미지를 만들어 그 이미지를 배포하세요.',
  },
  'serverless-bad-args': {
    cause: '`ESPv2_ARGS`가 빈 구분자(`^^`)로 시작해서 프록시가 시작하지 못했습니다. 고칠 때까지 503으로 답합니다.',
    remedy: '꺾쇠 사이에 구분자를 쓰세요: `^++^--flag=a++--flag=b`.',
  },
} as const;
