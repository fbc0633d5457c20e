import type { CodeTexts } from './words.ts';

/** The codes in Korean. The English is in the core's table. */
export const KOREAN_CODES: CodeTexts = {
  OK: { meaning: '호출이 성공했습니다. 절대 오류가 아닙니다.', litmus: '호출이 요청받은 일을 했나요?' },
  CANCELLED: { meaning: '누군가, 대개 호출자가 답을 받기 전에 이 RPC를 취소했습니다.', litmus: '요청의 대상이 아니라 RPC 자체가 취소되었나요?' },
  UNKNOWN: { meaning: '호출이 실패했지만 이유를 알려 줄 정보가 없습니다. 다른 오류 체계의 오류 등입니다.', litmus: '더 나은 코드를 고를 정보가 정말 없나요?' },
  INVALID_ARGUMENT: { meaning: '시스템의 상태와 관계없이 요청 자체가 잘못되었습니다.', litmus: '시스템이 어떤 상태이든 인수가 잘못되었나요?' },
  DEADLINE_EXCEEDED: { meaning: '호출에 허용된 시간이 다 되었습니다. 요청한 변경은 이루어졌을 수도 있습니다.', litmus: '이 호출에 허용된 시간이 다 되었고 결과는 알 수 없나요?' },
  NOT_FOUND: { meaning: '요청이 가리키는 것이 없거나, 사용자 부류 전체에 닫혀 있습니다.', litmus: '요청이 가리키는 것이 없나요?' },
  ALREADY_EXISTS: { meaning: '호출자가 만들려던 것이 이미 있습니다.', litmus: '이미 있는 것을 호출자가 만들려고 했나요?' },
  PERMISSION_DENIED: { meaning: '호출자가 누구인지 알지만 이 일을 할 수 없습니다. 요청이 유효한지, 대상이 있는지는 말하지 않습니다.', litmus: '호출자를 알고 있고, 이 일이 허용되지 않았나요?' },
  RESOURCE_EXHAUSTED: { meaning: '한정된 것이 바닥났습니다. 할당량, 빈도, 디스크 공간, 메시지 크기 등입니다.', litmus: '한정된 양을 다 썼나요?' },
  FAILED_PRECONDITION: { meaning: '시스템이 작업에 필요한 상태가 아니며, 누군가 바꿀 때까지 그대로입니다.', litmus: '재시도가 성공하려면 먼저 누군가 시스템의 상태를 바꿔야 하나요?' },
  ABORTED: { meaning: '동시에 진행된 작업에 밀려 중단되었습니다. 트랜잭션 충돌, 낡은 버전, 실패한 순서 검사 등입니다.', litmus: '이 호출만이 아니라 읽기-수정-쓰기나 트랜잭션을 처음부터 다시 해야 하나요?' },
  OUT_OF_RANGE: { meaning: '작업이 지금 있는 데이터의 끝을 넘었습니다.', litmus: '요청이, 앞으로 늘어날 수 있는 것의 현재 끝을 넘나요?' },
  UNIMPLEMENTED: { meaning: '이 서비스에 그 메서드나 기능이 없거나 꺼져 있습니다.', litmus: '누가 어떤 인수로 부르든 이 서비스에 그 메서드나 기능이 없나요?' },
  INTERNAL: { meaning: '시스템에서 늘 지켜져야 할 것이 깨졌습니다. 심각한 버그입니다.', litmus: '서버 스스로 늘 지키겠다고 한 것이 깨졌나요?' },
  UNAVAILABLE: { meaning: '서비스가 지금은 답할 수 없으며, 대개 오래가지 않습니다.', litmus: '잠시 뒤 이 호출만 다시 하면 성공을 기대할 수 있나요?' },
  DATA_LOSS: { meaning: '데이터가 복구할 수 없게 사라지거나 손상되었습니다.', litmus: '데이터가 사라지거나 손상되었고 되찾을 방법이 없나요?' },
  UNAUTHENTICATED: { meaning: '요청에 유효한 자격 증명이 없어 호출자가 누구인지 알 수 없습니다.', litmus: '유효한 자격 증명이 없어 호출자를 알 수 없나요?' },
};
