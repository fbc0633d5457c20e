import type { Words } from '../words.ts';
import { BACKEND } from './backend.ts';
import { CHECKS } from './checks.ts';
import { ENVOY } from './envoy.ts';
import { GRPC_CORE } from './grpc-core.ts';
import { GRPC_JS } from './grpc-js.ts';
import { HTTP_STATUS } from './http-status.ts';
import { JWT } from './jwt.ts';
import { PROXY } from './proxy.ts';
import { SERVICE_CONTROL } from './service-control.ts';

/** Korean. */
export const KOREAN: Words = {
  diagnoses: { ...SERVICE_CONTROL, ...PROXY, ...JWT, ...BACKEND, ...ENVOY, ...GRPC_JS, ...HTTP_STATUS, ...GRPC_CORE },
  checks: CHECKS,
  components: {
    'service-control': '프록시가 묻는 Service Control',
    jwt: '프록시의 토큰 검사',
    routing: '프록시의 경로',
    'path-rewrite': 'ESPv2의 경로 재작성',
    'backend-auth': 'ESPv2의 백엔드 인증',
    upstream: '백엔드로 가는 ESP',
    'envoy-upstream': '백엔드로 가는 Envoy',
    envoy: 'Envoy',
    transcoder: '프록시의 JSON 트랜스코더',
    startup: 'ESPv2의 시작 과정',
    'grpc-js': '@grpc/grpc-js',
    'grpc-core': 'C-core 기반 gRPC',
    'grpc-go': 'Go용 gRPC',
    'grpc-client': 'HTTP 답만 받은 gRPC 클라이언트',
  },
  parties: {
    client: '클라이언트',
    'consumer-project': 'API 키의 프로젝트',
    'service-config': '서비스 구성',
    operator: '프록시 운영자',
    application: '뒤의 애플리케이션',
    proxy: '프록시',
    server: '서버',
    network: '네트워크',
    load: '부하',
    google: 'Google',
  },
  retry: {
    never: '재시도하지 마세요. 같은 요청은 절대 통과하지 못합니다.',
    'same-call': '잠시 뒤 같은 호출이 통과할 수 있습니다. 백오프를 두고 재시도하세요.',
    'higher-level': '바로는 안 됩니다. 먼저 할 일을 한 뒤 다시 호출하세요.',
    'after-fix': '재시도하지 마세요. 먼저 무언가를 고쳐야 합니다.',
  },
  sections: {
    'upstream-unavailable': '업스트림 백엔드를 사용할 수 없음',
    'connection-failure': '재설정 이유: 연결 실패',
    'api-not-enabled': '프로젝트에 API가 사용 설정되지 않음',
    'service-control-403': 'Service Control 요청이 HTTP 응답 코드 403으로 실패',
    'unregistered-callers': '등록되지 않은 호출자를 허용하지 않는 메서드',
    'method-does-not-exist': '메서드가 존재하지 않음',
    'transport-is-closing': '전송이 닫히는 중',
    'binary-responses': '예상치 못한 바이너리 모양의 응답',
    'error-cause': 'Cloud Logging의 `error_cause` 읽기',
  },
};
