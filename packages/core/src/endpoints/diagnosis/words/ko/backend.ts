/** ESP와 백엔드. */
export const BACKEND = {
  'esp-upstream-unavailable': {
    cause: 'ESP가 gRPC 백엔드에 닿지 못합니다. 백엔드가 실행 중이 아니거나, `--backend`(`-a`)의 호스트나 포트가 틀렸거나, 두 컨테이너의 네트워크가 다릅니다.',
    remedy: '백엔드를 시작하고 `--backend=grpc://HOST:PORT`를 고치세요. 한 파드 안이라면 127.0.0.1과 애플리케이션이 듣는 포트입니다. 시작 직후라면 저절로 낫습니다.',
  },
  'esp-bad-gateway': {
    cause: 'ESP가 백엔드와 HTTP로 통신하지 못합니다. 백엔드가 실행 중이 아니거나, gRPC 서버인데 `--backend`에 `grpc://`가 없습니다. 로그는 애플리케이션 탓으로 적지만 닿지도 못했을 수 있습니다.',
    remedy: '백엔드를 시작하세요. gRPC 서버라면 주소 앞에 `grpc://`를 쓰세요.',
  },
  'esp-no-grpc-backend': {
    cause: 'gRPC 호출이 왔는데 ESP에 gRPC 백엔드가 없습니다.',
    remedy: 'ESP를 `--backend=grpc://HOST:PORT`로 시작하세요.',
  },
  'esp-no-http-backend': {
    cause: '트랜스코딩되지 않는 경로로 일반 HTTP 호출이 왔는데 백엔드는 gRPC만 합니다.',
    remedy: '메서드에 HTTP 규칙을 더하거나 gRPC 클라이언트로 호출하세요.',
  },
  'esp-upstream-no-metadata': {
    cause: '백엔드가 아무것도 보내지 않고 호출을 닫았습니다. 죽었거나, 이 포트에서 gRPC를 하지 않습니다.',
    remedy: '백엔드의 로그를 보세요. 반복해도 되는 호출만 재시도하세요.',
  },
  'esp-downstream-write': {
    cause: '클라이언트가 답을 받기 전에 떠났습니다.',
    remedy: '서버에서 할 일은 없습니다. 클라이언트의 기한이나 취소를 살펴보세요.',
  },
  'http-415-from-grpc-backend': {
    cause: 'JSON이 트랜스코딩되지 않은 채 gRPC 서버에 갔거나, gRPC가 JSON만 하는 서버에 갔습니다. HTTP 규칙이나 설명자가 없거나 콘텐츠 유형이 틀렸습니다.',
    remedy: 'HTTP 규칙을 더하고 설명자를 배포하세요. gRPC 메서드는 gRPC 클라이언트로 호출하세요.',
  },
} as const;
