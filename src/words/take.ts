/** The sentences of taking something away: copying a line, saving a pass. */

import type { Sentences, Widened } from './language';

const en = {
  copyLine: 'Copy this line',
  asTex: 'As LaTeX',
  asTexNote: 'symbols and numbers, for amsmath',
  asImage: 'As an image',
  asImageNote: 'PNG, as it is seen',
  asText: 'As text',
  asTextNote: 'symbols and numbers in plain text',
  readAloud: 'Read aloud',
  stopReading: 'Stop reading',
  drawing: 'Drawing the image…',
  copied: 'Copied',
  saved: 'Saved as a file, as this browser does not let the page copy it',
  imageFailed: 'The image could not be made. Copy the line as LaTeX or as text instead',
  noVoice: 'This device has no voice for this language. Add one in its settings, or copy the line as text',
};

export type TakeWords = Widened<typeof en>;

const ko: TakeWords = {
  copyLine: '이 줄 복사',
  asTex: 'LaTeX로',
  asTexNote: '기호와 숫자, amsmath용',
  asImage: '그림으로',
  asImageNote: '보이는 그대로 PNG로',
  asText: '텍스트로',
  asTextNote: '기호와 숫자를 일반 글자로',
  readAloud: '소리 내어 읽기',
  stopReading: '읽기 멈춤',
  drawing: '그림을 그리는 중…',
  copied: '복사했습니다',
  saved: '이 브라우저에서는 복사할 수 없어 파일로 저장했습니다',
  imageFailed: '그림을 만들지 못했습니다. LaTeX나 텍스트로 복사하세요',
  noVoice: '이 기기에는 이 언어의 음성이 없습니다. 기기 설정에서 음성을 추가하거나 텍스트로 복사하세요',
};

export const takeWords: Sentences<TakeWords> = { en, ko };
