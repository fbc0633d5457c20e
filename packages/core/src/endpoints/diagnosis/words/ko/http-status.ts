/** gRPC 상태 없는 HTTP 답. */
export const HTTP_STATUS = {
  'http-400-without-grpc-status': {
    cause: 'gRPC 서버가 아닌 것이 HTTP 400으로 답했습니다.',
    remedy: '요청과, 답한 프록시의 로그를 확인하세요.',
  },
  'http-401-without-grpc-status': {
    cause: '서버에 닿기 전에 HTTP 프런트엔드(Cloud Run IAM, IAP)가 자격 증명을 요구합니다.',
    remedy: 'ID 토큰을 보내거나 인증 없는 호출을 허용하세요.',
  },
  'http-403-without-grpc-status': {
    cause: '서버에 닿기 전에 HTTP 프런트엔드가 호출을 금지합니다. 호출자나 ESPv2에 Cloud Run 호출자 역할이 없거나, 방화벽이나 외부 프록시가 막습니다.',
    remedy: '`roles/run.invoker`를 부여하세요. ESPv2가 백엔드를 부르는 곳이면 `jwt_audience`를 정하세요.',
  },
  'http-404-without-grpc-status': {
    cause: '그런 경로를 모르는 HTTP 서버가 답했습니다. 호스트가 틀렸거나, gRPC 서버가 아니거나, 부하 분산기의 기본 백엔드입니다.',
    remedy: '대상의 호스트와 거기에 배포된 것을 확인하세요.',
  },
  'http-429-without-grpc-status': {
    cause: 'HTTP 프런트엔드가 빈도를 제한합니다. Cloud Run이 최대 인스턴스에 이른 경우 등입니다.',
    remedy: '물러서거나 한도를 늘리세요.',
  },
  'http-502-without-grpc-status': {
    cause: '프런트엔드가 서버에 닿지 못하거나, 서버가 HTTP/1을 합니다.',
    remedy: '모든 호출이 이러면 끝까지 HTTP/2를 켜고(Cloud Run은 `--use-http2`), 아니면 백오프를 두고 재시도하세요.',
  },
  'http-503-without-grpc-status': {
    cause: '서버나 프런트엔드를 쓸 수 없습니다.',
    remedy: '백오프를 두고 재시도하세요.',
  },
  'http-504-without-grpc-status': {
    cause: '프런트엔드가 서버를 기다리다 포기했습니다. 서버는 작업을 마칠 수도 있습니다.',
    remedy: '프런트엔드의 시간 제한을 늘리고, 반복해도 되는 것만 재시도하세요.',
  },
  'http-other-without-grpc-status': {
    cause: 'gRPC 서버가 아닌 것이, 어떤 코드에도 해당하지 않는 HTTP 상태로 답했습니다.',
    remedy: '답한 구간을 찾으세요.',
  },
  'binary-looking-response': {
    cause: '한쪽은 HTTP/2, 다른 쪽은 HTTP/1을 해서 프레임을 글로, 글을 프레임으로 읽습니다. ESP에서 `-p`와 `--http_port`는 HTTP/1 포트를, `-P`와 `--http2_port`는 HTTP/2 포트를 엽니다. 주소 앞에 `grpc://`가 없는 백엔드는 HTTP/1로 부릅니다.',
    remedy: 'gRPC 클라이언트는 `-P`나 `--http2_port`의 포트(ESPv2는 `--listener_port`)를 쓰게 하고, 백엔드 주소 앞에 `grpc://`를 쓰세요.',
  },
} as const;
