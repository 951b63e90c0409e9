/** The sentences of the dialog in which everything is taken away: files, scripts, a document, matrices, pictures. */

import type { Sentences, Widened } from './language';

const en = {
  title: 'Take with you',
  what: 'Each of these holds the pass as it stands now, with all of its numbers.',
  items: {
    experiment: { name: 'Experiment', note: 'The network, its numbers, the data and where you stand. It opens here again.' },
    trace: { name: 'Trace', note: 'Every number of this pass and of the update after it, as JSON.' },
    numpy: { name: 'NumPy script', note: 'Computes the pass again, step by step, and checks every number.' },
    torch: { name: 'PyTorch script', note: 'The same by hand and by autograd side by side, both checked.' },
    paper: { name: 'LaTeX document', note: 'Every step with its derivation and numbers, ready to typeset.' },
    table: { name: 'One matrix as CSV', note: 'With all digits, for a spreadsheet or a program.' },
    picture: { name: 'Picture of the network', note: 'The whole network as it stands on the stage.' },
  },
  copy: 'Copy',
  download: 'Download',
  copyThis: (name: string) => `Copy: ${name}`,
  downloadThis: (name: string) => `Download: ${name}`,
  preview: 'Preview',
  previewOf: (name: string) => `Preview: ${name}`,
  firstLines: (shown: string, all: string) => `The first ${shown} of ${all} lines`,
  matrix: 'Matrix',
  shape: (rows: number, columns: number) => `${rows} × ${columns}`,
  withNames: 'Names of rows and columns',
  unit: (unit: number) => `unit ${unit}`,
  example: (example: number) => `example ${example}`,
  theme: 'Colours',
  themes: { light: 'Light', dark: 'Dark' },
  svg: 'SVG',
  png: (times: number) => `PNG ${times}×`,
  svgThis: 'SVG: download the picture',
  pngThis: (times: number) => `PNG ${times}×: download the picture, ${times} times as fine as the screen`,
  copyPicture: 'Copy: the picture as PNG',
  downloaded: (name: string) => `Saved as ${name}`,
  noPicture: 'The picture could not be made. Take it as SVG instead',
};

export type TakeAwayWords = Widened<typeof en>;

const ko: TakeAwayWords = {
  title: '내보내기',
  what: '모두 지금 보이는 계산을 숫자까지 그대로 담습니다.',
  items: {
    experiment: { name: '실험', note: '신경망과 그 숫자, 데이터, 지금 보고 있는 곳. 여기서 다시 열 수 있습니다.' },
    trace: { name: '계산 기록', note: '이번 계산과 그 뒤 갱신의 모든 수를 담은 JSON입니다.' },
    numpy: { name: 'NumPy 스크립트', note: '이번 계산을 단계마다 다시 하고 모든 수를 확인합니다.' },
    torch: { name: 'PyTorch 스크립트', note: '손으로 쓴 식과 autograd로 나란히 계산하고 둘 다 확인합니다.' },
    paper: { name: 'LaTeX 문서', note: '모든 단계의 유도와 숫자를 담아 바로 조판할 수 있습니다.' },
    table: { name: '행렬 하나를 CSV로', note: '모든 자리의 숫자를 스프레드시트나 프로그램에서 쓸 수 있습니다.' },
    picture: { name: '신경망 그림', note: '지금 화면에 보이는 신경망 전체입니다.' },
  },
  copy: '복사',
  download: '내려받기',
  copyThis: (name) => `복사: ${name}`,
  downloadThis: (name) => `내려받기: ${name}`,
  preview: '미리 보기',
  previewOf: (name) => `미리 보기: ${name}`,
  firstLines: (shown, all) => `${all}줄 중 처음 ${shown}줄`,
  matrix: '행렬',
  shape: (rows, columns) => `${rows} × ${columns}`,
  withNames: '행과 열의 이름',
  unit: (unit) => `유닛 ${unit}`,
  example: (example) => `샘플 ${example}`,
  theme: '색',
  themes: { light: '밝게', dark: '어둡게' },
  svg: 'SVG',
  png: (times) => `PNG ${times}배`,
  svgThis: 'SVG: 그림 내려받기',
  pngThis: (times) => `PNG ${times}배: 화면보다 ${times}배 세밀한 그림 내려받기`,
  copyPicture: '복사: PNG 그림',
  downloaded: (name) => `${name} 파일로 저장했습니다`,
  noPicture: '그림을 만들지 못했습니다. 대신 SVG로 내려받으세요',
};

export const takeAwayWords: Sentences<TakeAwayWords> = { en, ko };
