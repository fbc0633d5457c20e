/** Envoy와 업스트림. */
export const ENVOY = {
  'envoy-connect-tls-cert': {
    cause: '프록시가 백엔드의 인증서를 신뢰하지 않습니다. 14라서 장애처럼 보이지만 모든 호출이 이렇게 실패합니다.',
    remedy: '인증서를 고치거나 `--ssl_backend_client_root_certs_file`로 루트 인증서를 지정하세요.',
  },
  'envoy-connect-tls-plaintext': {
    cause: '프록시가 TLS를 하지 않는 포트에 TLS로 말합니다(평문 백엔드 주소 앞의 `grpcs://`나 `https://`). 또는 핸드셰이크가 거절되었습니다. 모든 호출이 이렇게 실패합니다.',
    remedy: '평문 백엔드에는 `grpc://`, TLS 백엔드에는 `grpcs://`를 쓰세요.',
  },
  'envoy-connect-refused': {
    cause: '`--backend`나 `backend.rules[].address`의 호스트와 포트에서 듣는 것이 없습니다(연결 거부). 컨테이너 안의 `localhost`는 프록시 자신의 컨테이너입니다.',
    remedy: '백엔드를 시작하고 호스트와 포트를 고치세요.',
  },
  'envoy-connect-unreachable': {
    cause: '주소로 가는 경로가 없습니다. 서버리스 VPC 커넥터 뒤처럼 IPv6가 없는 네트워크의 IPv6 주소인 경우가 많습니다.',
    remedy: 'ESPv2를 `--backend_dns_lookup_family=v4only`로 시작하거나(2.37 이전 버전은 IPv6를 먼저 시도) 주소를 고치세요.',
  },
  'envoy-connect-failure': {
    cause: '프록시가 백엔드에 연결하지 못합니다. 옛 Envoy는 `connection failure`, 새 Envoy는 `remote connection failure`, 스스로 재시도한 뒤에는 `retried and the latest reset reason`이라고 합니다.',
    remedy: '백엔드가 실행 중인지, 주소와 포트, 스킴(`grpc://` 또는 `grpcs://`, Cloud Run에서는 `grpcs://`), DNS 조회 방식을 확인하세요. 모든 호출이 실패하면 재시도는 소용없습니다.',
  },
  'envoy-connect-timeout': {
    cause: '백엔드로의 연결 시간이 초과되었습니다. 방화벽, 틀린 주소, 이어지지 않은 네트워크(VPC)가 원인입니다.',
    remedy: '프록시에서 백엔드로 가는 경로를 확인하세요. 모든 호출이 실패하면 재시도는 소용없습니다.',
  },
  'envoy-connection-termination': {
    cause: '백엔드가 답하기 전에 연결을 닫았습니다. 죽었거나 다시 시작했거나 유휴 연결이었습니다. 모든 호출이 실패하면 스킴과 다른 프로토콜입니다(`grpc://` 뒤의 HTTP/1이나 TLS).',
    remedy: '가끔이면 반복해도 되는 호출을 재시도하고, 모든 호출이면 스킴을 고치세요.',
  },
  'envoy-overflow': {
    cause: '프록시의 서킷 브레이커가 가득 찼습니다. 동시에 요청, 연결 또는 재시도가 너무 많습니다.',
    remedy: '호출 빈도를 낮추고 더 오래 물러서세요. 바로 재시도하면 계속 가득 차 있습니다.',
  },
  'envoy-refused-stream': {
    cause: '백엔드가 아무 일도 하지 않고 스트림을 거절했습니다. 동시 스트림이 너무 많거나 종료 중입니다.',
    remedy: '재시도하세요. 처리된 것은 없습니다.',
  },
  'envoy-remote-reset': {
    cause: '백엔드가 스트림을 재설정했습니다. 핸들러가 죽었거나 포기했습니다. 작업은 끝났을 수도 있습니다.',
    remedy: '반복해도 되는 것만 재시도하고, 백엔드의 로그를 보세요.',
  },
  'envoy-local-reset': {
    cause: '프록시 스스로 스트림을 재설정했습니다. 한 번의 시도가 시간을 넘겼거나 메시지가 깨졌습니다.',
    remedy: '반복해도 되는 것만 재시도하고, 프록시의 시간 제한을 보세요.',
  },
  'envoy-protocol-error': {
    cause: '백엔드가 HTTP/2를 지키지 않습니다. 이 포트에서 HTTP/1을 하거나 허용되지 않는 헤더를 보냅니다.',
    remedy: '스킴을 백엔드의 프로토콜에 맞추고, 보내는 헤더를 고치세요.',
  },
  'envoy-overload-manager': {
    cause: '프록시의 메모리가 모자라 부하를 버립니다.',
    remedy: '프록시에 메모리를 더 주고, 그동안 물러서세요.',
  },
  'envoy-reset-other': {
    cause: '프록시와 백엔드 사이의 연결이 메시지에 적힌 이유로 재설정되었습니다.',
    remedy: '이유를 읽고, 반복해도 되는 것만 재시도하세요.',
  },
  'envoy-reset-old': {
    cause: '프록시가 백엔드에 연결하지 못했거나 답이 오기 전에 연결을 잃었습니다. 이 버전이나 이 잘린 글은 이유를 말하지 않습니다.',
    remedy: '백엔드가 실행 중인지, 주소와 포트와 스킴을 확인하세요. 모든 호출이 실패하면 재시도는 소용없습니다.',
  },
  'envoy-no-healthy-upstream': {
    cause: '프록시가 호출을 보낼 주소가 없습니다. DNS가 백엔드 이름을 풀지 못하거나, 상태 검사가 실패하거나, 서비스 구성의 주소가 `--backend`를 대신합니다.',
    remedy: '`--backend`와 `backend.rules[].address`의 이름과 상태 서비스를 확인하세요. 로컬 실행은 `--enable_backend_address_override`로 시작하세요.',
  },
  'envoy-upstream-timeout': {
    cause: '백엔드가 프록시가 기다리는 시간보다 오래 걸렸습니다. `backend.rules[].deadline`이 없으면 15초입니다. 클라이언트는 4가 아니라 14를 보며, 백엔드는 작업을 마칠 수도 있습니다.',
    remedy: '느린 메서드에 `deadline`을 정하세요. 바로 재시도하지 말고, 반복해도 되는 것만 재시도하세요.',
  },
  'envoy-stream-timeout': {
    cause: '프록시가 허용하는 시간(5분 또는 규칙의 `deadline`) 동안 스트림에 아무것도 오가지 않았습니다.',
    remedy: '가끔 무언가를 보내거나 `deadline`을 늘리고, 스트림을 다시 여세요.',
  },
  'envoy-request-timeout': {
    cause: '클라이언트가 요청을 보내는 데 너무 오래 걸렸습니다.',
    remedy: '클라이언트와 그 네트워크를 살펴본 뒤 재시도하세요.',
  },
  'envoy-max-stream-duration': {
    cause: '스트림이 경로가 허용하는 시간을 다 썼습니다.',
    remedy: '스트림을 다시 여세요.',
  },
  'envoy-maintenance': {
    cause: 'Envoy 구성에서 클러스터가 유지보수 모드입니다.',
    remedy: '끝날 때까지 기다리거나 유지보수 모드를 해제하세요.',
  },
  'envoy-invalid-header': {
    cause: '호출에 Envoy가 거절하는 값의 `x-envoy-…` 헤더가 있습니다.',
    remedy: '헤더를 보내지 않거나 올바른 값을 보내세요.',
  },
} as const;
