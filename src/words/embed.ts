/** What the page around an embedded one is told when it asks for something that is not there. */

import type { Sentences, Widened } from './language';

const en = {
  notUnderstood: 'This message is not understood. Its form is described in docs/embedding.md.',
  noStop: 'This network has no such step. Write start or the id of a step, such as B2.dW.',
  noRoute: 'This network has no shortcut: its only route is full.',
};

export type EmbedWords = Widened<typeof en>;

const ko: EmbedWords = {
  notUnderstood: '이해할 수 없는 메시지입니다. 형식은 docs/embedding.md에 있습니다.',
  noStop: '이 신경망에는 그런 단계가 없습니다. start 또는 B2.dW 같은 단계의 이름을 쓰세요.',
  noRoute: '이 신경망에는 지름길이 없습니다. 연쇄 법칙 전체(full)만 쓸 수 있습니다.',
};

export const embedWords: Sentences<EmbedWords> = { en, ko };
