/** Service Control. */
export const SERVICE_CONTROL = {
  'api-key-missing': {
    cause: '이 메서드는 API 키가 있는 호출만 받는데 키가 없습니다. gRPC 클라이언트의 키는 메타데이터로 보냅니다. `key` 쿼리 매개변수는 JSON 호출용입니다.',
    remedy: '키를 `x-api-key` 메타데이터로 보내거나, 사용 규칙에 `allow_unregistered_calls: true`를 두어 키 없이 호출할 수 있게 하세요.',
  },
  'api-key-invalid': {
    cause: 'API 키의 형식이 틀렸거나 삭제되었거나 API 키가 아닙니다. ESP는 3으로 답하고, ESPv2 뒤에서는 Envoy가 HTTP 400을 13으로 바꿉니다.',
    remedy: '유효한 API 키를 쓰세요. 다시 호출해도 소용없습니다.',
  },
  'api-key-not-found': {
    cause: '그런 API 키는 없습니다.',
    remedy: '존재하는 키를 쓰세요. 오타나 다른 환경의 키가 아닌지 확인하세요.',
  },
  'api-key-expired': {
    cause: 'API 키의 유효 기간이 지났습니다.',
    remedy: '키를 갱신하거나 클라이언트에 새 키를 주세요.',
  },
  'api-not-enabled': {
    cause: 'API 키가 속한 프로젝트에서 이 API가 사용 설정되어 있지 않습니다. 대개 키를 다른 프로젝트에서 만든 경우입니다.',
    remedy: 'API가 있는 프로젝트의 키를 쓰거나, 키의 프로젝트에서 API를 사용 설정하세요.',
  },
  'api-target-blocked': {
    cause: 'API 키가 특정 API로 제한되어 있는데 이 API는 포함되어 있지 않습니다.',
    remedy: '키의 API 제한에 이 API를 추가하세요.',
  },
  'consumer-project-not-found': {
    cause: 'API 키가 속한 프로젝트를 찾을 수 없습니다.',
    remedy: '키가 어느 프로젝트의 것인지 확인하고, 존재하는 프로젝트의 키를 쓰세요.',
  },
  'consumer-project-invalid': {
    cause: 'API 키가 속한 프로젝트를 쓸 수 없습니다.',
    remedy: '정상 상태인 프로젝트의 키를 쓰세요.',
  },
  'consumer-project-deleted': {
    cause: 'API 키가 속한 프로젝트가 삭제되었습니다.',
    remedy: '다른 프로젝트의 키를 쓰거나, 아직 가능하면 프로젝트를 복원하세요.',
  },
  'consumer-permission-denied': {
    cause: 'Service Control이 이 소비자의 API 호출을 허용하지 않습니다. 핸들러까지 가지 않았습니다.',
    remedy: '키의 프로젝트에 이 서비스의 접근 권한을 주세요.',
  },
  'key-ip-blocked': {
    cause: 'API 키를 특정 주소에서만 쓸 수 있습니다. 다른 프록시 뒤에서는 ESPv2가 클라이언트로 보는 주소가 기준입니다.',
    remedy: '키의 주소 제한을 고치거나, ESPv2가 올바른 주소를 보도록 `--envoy_xff_num_trusted_hops`를 맞추세요.',
  },
  'key-referer-blocked': {
    cause: 'API 키를 특정 웹사이트에서만 쓸 수 있는데, 다른 곳에서 왔거나 출처가 없습니다.',
    remedy: '키의 리퍼러 제한을 고치거나 `referer`를 보내세요.',
  },
  'key-client-app-blocked': {
    cause: 'API 키를 특정 Android 또는 iOS 앱에서만 쓸 수 있습니다.',
    remedy: '키의 앱 제한을 고치거나, 앱을 식별하는 헤더를 보내세요.',
  },
  'billing-disabled': {
    cause: 'API 키가 속한 프로젝트의 결제가 꺼져 있습니다.',
    remedy: '그 프로젝트의 결제를 켜세요.',
  },
  'credential-unverifiable': {
    cause: 'Service Control이 호출의 자격 증명을 확인할 수 없습니다.',
    remedy: '다른 키를 쓰세요.',
  },
  'consumer-not-folder-or-org': {
    cause: 'API 키가 유효한 폴더나 조직을 가리키지 않습니다.',
    remedy: '유효한 소비자의 키를 쓰세요.',
  },
  'quota-check-failed': {
    cause: '소비자의 할당량이 바닥났습니다. ESPv2는 HTTP 429로 답하고 gRPC 클라이언트에는 14로 보여 장애처럼 보입니다. ESP는 7로 답합니다.',
    remedy: '다음 할당량 구간까지 기다리거나 할당량을 늘리세요. 바로 재시도하면 더 소모할 뿐입니다.',
  },
  'quota-allocate-exhausted': {
    cause: '서비스 구성의 할당량(`quota.limits`)을 이번 구간에서 다 썼습니다. ESPv2 뒤의 gRPC 클라이언트는 8 대신 14를 봅니다.',
    remedy: '다음 구간까지 기다린 뒤 호출 빈도를 낮추거나, 한도를 늘리세요.',
  },
  'sc-backends-unavailable': {
    cause: 'Service Control 뒤의 Google 서비스에 장애가 있고, 프록시가 그때 호출을 거절하도록 설정되어 있습니다(실패 정책 `close`).',
    remedy: '백오프를 두고 재시도하세요. `--service_control_network_fail_policy=open`을 검토하세요.',
  },
  'sc-unsupported-check-code': {
    cause: 'Service Control이 이 버전의 프록시가 모르는 거절 코드로 답했습니다.',
    remedy: '프록시를 업그레이드하세요. 메시지 끝의 숫자가 그 코드입니다.',
  },
  'sc-http-403': {
    cause: '프록시 자신의 서비스 계정이 Service Control을 호출할 수 없습니다. Service Control API가 꺼져 있거나, 역할이 없거나, `--service`가 다른 서비스를 가리킵니다. 서버 오류처럼 보이지만 저절로 낫지 않습니다.',
    remedy: '`servicecontrol.googleapis.com`을 사용 설정하고, 프록시의 계정에 `roles/servicemanagement.serviceController`를 부여하세요.',
  },
  'sc-http-401': {
    cause: 'Service Control이 프록시의 액세스 토큰을 받아들이지 않습니다. 취소된 키, 틀린 시계, 잘못된 계정이 원인입니다.',
    remedy: '서비스 계정 키를 바꾸거나 워크로드 아이덴티티를 바로잡으세요.',
  },
  'sc-proto-over-http': {
    cause: 'Google 쪽의 짧은 장애입니다. 일부 호출만 실패하고 대부분은 통과합니다.',
    remedy: '백오프를 두고 재시도하고, 계속되면 Google에 알리세요.',
  },
  'sc-http-404': {
    cause: 'Service Control이 이 서비스를 모릅니다. `--service`가 배포된 `name`과 다릅니다.',
    remedy: '`--service`를 서비스 구성의 `name`과 같게 하고 그 구성을 배포하세요.',
  },
  'sc-http-5xx': {
    cause: '프록시가 재시도했는데도 Service Control에 닿지 못했거나 실패했고, 실패 정책이 `close`입니다. 이유는 `and body:` 뒤에 있습니다.',
    remedy: '백오프를 두고 재시도하세요. servicecontrol.googleapis.com:443으로 나가는 경로를 확인하고, 느리면 `--service_control_check_timeout_ms`를 늘리세요.',
  },
  'sc-http-other': {
    cause: 'Service Control이 다른 답을 했습니다. 429와 502~504는 14로 오고(실패 정책이 `open`이면 통과), 나머지는 HTTP 500, 곧 2로 옵니다.',
    remedy: '메시지의 상태와 본문을 읽으세요. 거절당한 것은 클라이언트가 아니라 프록시입니다.',
  },
  'sc-call-failed': {
    cause: '프록시와 Service Control 사이의 연결이 끊어졌습니다.',
    remedy: '백오프를 두고 재시도하고, Google로 나가는 경로를 확인하세요.',
  },
  'sc-no-access-token': {
    cause: '프록시에 Service Control용 액세스 토큰이 없습니다. 메타데이터 서버에 닿지 못하거나 서비스 계정 키가 없습니다.',
    remedy: 'Google Cloud 밖에서는 `--non_gcp --service_account_key=FILE`로 시작하고, 안에서는 메타데이터 서버와 서비스 계정을 확인하세요.',
  },
  'esp-sc-http-403': {
    cause: 'Service Control이 ESP 자신을 거절합니다. Service Control API가 꺼져 있거나 ESP의 계정에 역할이 없습니다. 가이드는 코드 14라고 하지만 마지막 ESP는 13을 보냅니다. 어느 쪽이든 저절로 낫지 않습니다.',
    remedy: '`servicecontrol.googleapis.com`을 사용 설정하고, ESP의 계정에 `roles/servicemanagement.serviceController`를 부여하세요.',
  },
  'esp-sc-http-5xx': {
    cause: 'Service Control이 실패했고, ESP가 그때 호출을 거절하도록 설정되어 있습니다.',
    remedy: '백오프를 두고 재시도하세요.',
  },
  'esp-sc-http-other': {
    cause: 'Service Control이 ESP 자신의 요청을 거절했습니다.',
    remedy: '끝의 HTTP 상태를 읽으세요. 404는 서비스 이름을 모른다는 뜻입니다.',
  },
  'esp-sc-connect': {
    cause: 'ESP가 Service Control에 닿지 못합니다.',
    remedy: '백오프를 두고 재시도하고, servicecontrol.googleapis.com:443으로 나가는 경로를 확인하세요.',
  },
} as const;
