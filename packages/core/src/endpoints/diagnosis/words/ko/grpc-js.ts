/** grpc-js. */
export const GRPC_JS = {
  'js-econnrefused': {
    cause: '클라이언트의 대상에서 듣는 것이 없습니다. `localhost`가 `::1`인데 서버는 127.0.0.1에서만 들을 수도 있습니다.',
    remedy: '대상의 호스트와 포트를 확인하세요. 시작할 때는 `client.waitForReady`로 기다리세요.',
  },
  'js-connect-tls': {
    cause: '클라이언트의 TLS 핸드셰이크가 실패했습니다. 인증서를 믿을 수 없거나 이름이 다르거나, 포트가 TLS를 하지 않습니다. 14라서 장애처럼 보이지만 모든 호출이 이렇게 실패합니다.',
    remedy: '평문 포트에는 `credentials.createInsecure()`를, TLS에는 올바른 루트 인증서를 쓰세요.',
  },
  'js-connect-dns': {
    cause: '대상의 이름을 풀 수 없습니다.',
    remedy: '이름을 고치세요. 오타는 저절로 낫지 않습니다.',
  },
  'js-connect-other': {
    cause: '클라이언트가 대상의 어느 주소에도 연결하지 못했습니다. grpc-js 버전에 따라 `Last error`가 이유를 말합니다.',
    remedy: '`Last error`를 읽고 대상, 네트워크, 자격 증명을 확인하세요.',
  },
  'js-name-resolution': {
    cause: 'DNS에 대상의 주소가 없습니다.',
    remedy: '대상을 고치세요. 오타는 저절로 낫지 않습니다.',
  },
  'js-bad-target': {
    cause: '대상의 형식이 틀렸습니다. 대개 `https://`가 붙은 URL입니다.',
    remedy: '`http://`나 `https://` 없이 `HOST:PORT`로 쓰세요.',
  },
  'js-bad-service-config': {
    cause: '클라이언트의 서비스 구성이 올바르지 않아 호출할 수 없습니다.',
    remedy: '`grpc.service_config`의 JSON을 고치세요. 메시지가 위치를 말합니다.',
  },
  'js-no-addresses': {
    cause: '대상을 풀었지만 주소가 하나도 없습니다.',
    remedy: '이름과, 서비스에 엔드포인트가 있는지 확인하세요.',
  },
  'js-unhealthy': {
    cause: '클라이언트가 서버의 상태를 지켜보는데, 서버가 서비스하지 않는다고 합니다.',
    remedy: '기다리고, 서버의 상태 서비스를 살펴보세요.',
  },
  'js-connection-dropped': {
    cause: '호출 중에 연결이 닫혔습니다. 재시작이거나 유휴 연결을 닫는 부하 분산기입니다. 서버가 작업을 마쳤을 수도 있습니다.',
    remedy: '반복해도 되는 것만 재시도하세요.',
  },
  'js-econnreset': {
    cause: '호출 중에 소켓이 재설정되었거나 시간이 초과되었습니다. 서버가 작업을 마쳤을 수도 있습니다.',
    remedy: '반복해도 되는 것만 재시도하세요. keepalive는 죽은 연결을 더 일찍 찾습니다.',
  },
  'js-write-failed': {
    cause: '요청을 쓸 수 없었습니다. 스트림이 사라졌거나 끝난 뒤에 썼습니다.',
    remedy: '반복해도 되는 것은 재시도하고, 호출마다 생기면 `end()` 뒤에 쓰는 곳을 찾으세요.',
  },
  'js-refused': {
    cause: '서버가 아무 일도 하지 않고 스트림을 거절했습니다. 대개 동시 호출이 너무 많아서입니다. grpc-js가 이미 한 번 더 시도했습니다.',
    remedy: '백오프를 두고 재시도하세요. 처리된 것은 없습니다.',
  },
  'js-channel-closed': {
    cause: '호출하기 전에 클라이언트가 닫혔습니다. 이 클라이언트로는 재시도해도 통과할 수 없습니다.',
    remedy: '`close()` 뒤에는 클라이언트를 쓰지 말고 새로 만드세요.',
  },
  'js-channel-shut-down': {
    cause: '닫힌 클라이언트로 호출했습니다. 이때 grpc-js는 코드 없는 일반 `Error`를 던집니다.',
    remedy: '`close()` 뒤에는 클라이언트를 쓰지 말고 새로 만드세요.',
  },
  'js-rst-no-error': {
    cause: '서버가 `grpc-status` 없이 스트림을 끝냈습니다. 중간의 무언가 또는 일반 HTTP 서버가 트레일러를 버렸습니다.',
    remedy: '트레일러를 버리는 구간을 찾고, 반복해도 되는 것은 재시도하세요.',
  },
  'js-rst-protocol': {
    cause: '상대가 HTTP/2 위반을 알렸습니다. gRPC 서버가 아니거나 허용되지 않는 헤더입니다.',
    remedy: '포트와 스킴, 보내는 메타데이터를 확인하세요.',
  },
  'js-rst-internal-client': {
    cause: 'Node.js의 HTTP/2 클라이언트가 스트림을 포기했습니다. 메시지 끝이 이유를 말하며, 대개 세션이 파괴된 것입니다.',
    remedy: '메시지 끝을 읽고, 반복해도 되는 것은 재시도하세요.',
  },
  'js-rst-internal': {
    cause: '서버나 프록시가 스트림을 끊었습니다. 죽었거나, 부하 분산기가 자신의 시간 제한에서 잘랐습니다.',
    remedy: '서버와 중간의 모든 부하 분산기의 시간 제한을 살펴보고, 반복해도 되는 것은 재시도하세요.',
  },
  'js-rst-other': {
    cause: '다른 HTTP/2 오류로 스트림이 재설정되었습니다: 3 흐름 제어, 4 설정 시간 초과, 5 닫힌 스트림, 6 프레임 크기, 9 압축, 10 연결.',
    remedy: '어느 구간이 재설정하는지 찾고, 반복해도 되는 것은 재시도하세요.',
  },
  'js-cancel': {
    cause: '상대가 호출을 취소했습니다.',
    remedy: '누가 취소하는지 찾으세요: 서버의 기한, 프록시.',
  },
  'js-cancelled-on-client': {
    cause: '여러분의 코드가 `call.cancel()`을 불렀습니다.',
    remedy: '의도한 것이라면 할 일이 없습니다.',
  },
  'js-enhance-calm': {
    cause: '서버가 클라이언트에 진정하라고 했습니다. 대개 keepalive 핑이 너무 잦아서입니다.',
    remedy: '`grpc.keepalive_time_ms`를 늘린 뒤 다시 호출하세요.',
  },
  'js-inadequate-security': {
    cause: '서버가 보기에 연결의 TLS가 너무 약합니다.',
    remedy: 'TLS 버전과 암호 모음을 고치세요.',
  },
  'js-deadline': {
    cause: '호출의 기한이 지났습니다. 메시지 끝이 단계를 말합니다. `name resolution`과 `Waiting for LB pick`은 연결되지 못했다는 뜻이고, `remote_addr`은 서버가 느렸다는 뜻입니다.',
    remedy: '연결되지 못했으면 닿지 않는 서버로 다루세요. 서버가 느렸으면 시간을 더 주거나 빠르게 하세요. 작업은 끝났을 수도 있습니다.',
  },
  'js-message-too-large': {
    cause: '메시지가 한도보다 큽니다(설정이 없으면 수신 4 MiB). 1213486160("HTTP")처럼 말이 안 되는 크기라면 gRPC가 아닌 바이트입니다. 그 포트는 다른 프로토콜입니다.',
    remedy: '데이터를 나누어 보내거나 받는 쪽의 `grpc.max_receive_message_length`를 늘리세요. 기다려도 소용없습니다.',
  },
  'js-message-too-large-send': {
    cause: '메시지가 클라이언트의 송신 한도보다 큽니다.',
    remedy: '데이터를 나누어 보내거나 `grpc.max_send_message_length`를 늘리세요.',
  },
  'js-decompress-too-large': {
    cause: '압축을 풀면 메시지가 한도보다 큽니다.',
    remedy: '데이터를 나누어 보내거나 `grpc.max_receive_message_length`를 늘리세요.',
  },
  'js-unimplemented': {
    cause: '서버에 그런 메서드가 없습니다. 패키지 이름이 다르거나, 서비스를 등록하지 않았거나, 옛 버전입니다.',
    remedy: '서버에 서비스를 등록하고 양쪽이 같은 .proto를 쓰세요.',
  },
  'js-handler-threw': {
    cause: '핸들러가 상태로 답하지 않고 예외를 던졌습니다.',
    remedy: '핸들러에서 잡아 코드로 답하세요.',
  },
  'js-parse-response': {
    cause: '클라이언트가 응답을 해독하지 못합니다. 양쪽의 .proto가 다릅니다.',
    remedy: '양쪽이 같은 .proto를 쓰세요.',
  },
  'js-parse-request': {
    cause: '서버가 요청을 해독하지 못합니다. 양쪽의 .proto가 다릅니다.',
    remedy: '양쪽이 같은 .proto를 쓰세요.',
  },
  'js-unsupported-encoding': {
    cause: '받는 쪽이 모르는 방식으로 압축된 메시지입니다.',
    remedy: '압축을 끄거나 gzip 또는 deflate를 쓰세요.',
  },
  'js-no-message': {
    cause: '메시지 하나를 기다리는 호출이 정상 상태와 함께 없거나 여럿을 받았습니다. 양쪽의 스트리밍 정의가 다르거나 프록시가 본문을 삼켰습니다.',
    remedy: '양쪽이 같은 .proto를 쓰고, 중간의 프록시를 살펴보세요.',
  },
  'js-no-status': {
    cause: '트레일러가 `grpc-status` 없이 왔습니다.',
    remedy: '그것을 버리는 구간을 찾으세요.',
  },
  'js-metadata-plugin': {
    cause: '호출 자격 증명이 메타데이터를 만들지 못했습니다. 대개 토큰을 가져오지 못한 것입니다. 코드는 그 오류의 것이고, 없으면 2입니다.',
    remedy: '자격 증명을 바로잡은 뒤 다시 호출하세요.',
  },
  'js-two-authorization': {
    cause: '`authorization`이 두 번 설정되었습니다. 직접 한 번, 호출 자격 증명이 한 번입니다.',
    remedy: '한 번만 설정하세요.',
  },
  'js-control-plane': {
    cause: '리졸버, 부하 분산기 또는 자격 증명 플러그인이 gRPC 스스로 만들어서는 안 되는 코드를 썼습니다.',
    remedy: '플러그인을 고치세요.',
  },
  'js-start-failed': {
    cause: '스트림을 열지 못했습니다. 헤더에 허용되지 않는 문자가 있거나 세션이 사라졌습니다.',
    remedy: '메타데이터의 키와 값을 확인하세요.',
  },
  'js-bad-timeout': {
    cause: '클라이언트가 읽을 수 없는 `grpc-timeout`을 보냈습니다.',
    remedy: '클라이언트를 고치세요.',
  },
  'js-cancelled-by-parent': {
    cause: '이 호출을 낳은 호출이 취소되어 함께 취소되었습니다.',
    remedy: '할 일이 없습니다.',
  },
} as const;
