/** 다른 언어의 클라이언트. */
export const GRPC_CORE = {
  'core-all-addresses': {
    cause: 'C-core 클라이언트(Python, Ruby, PHP, C++)가 대상의 어느 주소에도 연결하지 못했습니다. `last error`가 이유를 말합니다.',
    remedy: '`last error`를 읽고 대상, 포트, 자격 증명을 확인하세요. 모든 호출이 실패하면 재시도는 소용없습니다.',
  },
  'core-tcp-read': {
    cause: '유휴 중이거나 호출 중에 연결을 잃었습니다. 서버가 작업을 마쳤을 수도 있습니다.',
    remedy: '반복해도 되는 것만 재시도하세요. keepalive는 죽은 연결을 더 일찍 찾습니다.',
  },
  'go-transport-closing': {
    cause: '호출 중에 Go 클라이언트의 연결이 닫혔습니다. ESP 뒤라면 ESP가 실행 중이 아니거나 닿지 않거나, 평문 포트에 TLS로 말하거나, HTTP/1 포트(`-p`)입니다. 옛 버전은 13, 새 버전은 14입니다.',
    remedy: 'ESP가 실행 중인지, 클라이언트가 올바른 자격 증명으로 HTTP/2 포트를 쓰는지 확인한 뒤, 반복해도 되는 것을 재시도하세요.',
  },
  'go-connection-draining': {
    cause: '서버가 종료 중이라 이 연결로는 새 호출을 받지 않습니다.',
    remedy: '재시도하세요. 새 연결이 만들어집니다.',
  },
  'go-dial-failed': {
    cause: 'Go 클라이언트가 대상에 연결하지 못합니다. 메시지 끝이 이유를 말합니다.',
    remedy: '대상의 호스트와 포트, 서버가 거기서 듣는지 확인하세요. 모든 호출이 실패하면 재시도는 소용없습니다.',
  },
  'go-server-preface': {
    cause: '답하는 쪽의 프로토콜이 클라이언트의 기대와 다릅니다. 평문이어야 할 곳에 TLS, TLS여야 할 곳에 평문, HTTP/2여야 할 곳에 HTTP/1입니다.',
    remedy: '클라이언트의 자격 증명을 포트에 맞추고, ESP 뒤라면 HTTP/2 포트를 쓰세요.',
  },
  'go-unknown-method': {
    cause: 'Go로 작성된 서버에 그런 서비스나 메서드가 없습니다. 패키지 이름이 다르거나, 서비스를 등록하지 않았거나, 옛 버전입니다.',
    remedy: '서비스를 등록하고 양쪽이 같은 .proto를 쓰세요.',
  },
} as const;
