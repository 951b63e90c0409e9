/** The sentences of editing a number in place, and of why a number cannot be edited. */

import type { Sentences, Widened } from './language';
import { withParticle } from './particle';

const en = {
  /** Around the formula that computes it, which is typeset. */
  computedFrom: { before: 'Computed from', after: '' },
  goThere: 'Go there',
  locked: 'Whoever shared this page keeps its numbers as they are.',
  close: 'Close',
  newValue: (name: string) => `New value of ${name}`,
  expected: 'Type a number such as −0.35 or 1e-3.',
  notANumber: (typed: string) => `“${typed}” is not a number. Type one such as −0.35 or 1e-3.`,
  comma: 'Write the decimal point as a point, such as 0.5.',
  tooLarge: 'This number is too large: at most about 1.8e308.',
  probability: 'A target of a cross-entropy is from 0 to 1.',
  onlyTarget: 'With a single output the only target is 1.',
  /** For those who hear the page, at each matrix. */
  howToChange: 'Arrows move. Shift and an arrow change the number by 0.01, with Ctrl by 0.1, with Alt by 0.001. 0 sets it to zero, Enter or a digit types, Escape leaves.',
};

export type EditingWords = Widened<typeof en>;

const ko: EditingWords = {
  computedFrom: { before: '', after: '에서 계산한 값입니다.' },
  goThere: '그 단계로 가기',
  locked: '이 페이지를 공유한 사람이 숫자를 바꿀 수 없게 해 두었습니다.',
  close: '닫기',
  newValue: (name) => `${name}의 새 값`,
  expected: '−0.35나 1e-3처럼 숫자를 입력하세요.',
  notANumber: (typed) => `${withParticle(`“${typed}”`, '은')} 숫자가 아닙니다. −0.35나 1e-3처럼 입력하세요.`,
  comma: '소수점은 0.5처럼 마침표로 쓰세요.',
  tooLarge: '너무 큰 수입니다. 약 1.8e308까지 쓸 수 있습니다.',
  probability: '교차 엔트로피의 목표값은 0에서 1까지입니다.',
  onlyTarget: '출력이 하나뿐이면 목표값은 1이어야 합니다.',
  howToChange: '화살표로 이동합니다. Shift와 화살표로 0.01씩 바꾸고, Ctrl을 더하면 0.1씩, Alt를 더하면 0.001씩 바꿉니다. 0은 0으로 만들고, Enter나 숫자로 입력하고, Escape로 나갑니다.',
};

export const editingWords: Sentences<EditingWords> = { en, ko };
