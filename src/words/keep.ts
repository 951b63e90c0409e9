/** The sentences of what the browser keeps: why it cannot, where an experiment came from, the recent ones, and a page that failed. */

import type { Sentences, Widened } from './language';

const en = {
  notKept: 'Changes are not being kept',
  faults: {
    forbidden: 'This browser lets the page keep nothing: a private window, or site data is blocked. What you change is gone when this tab closes.',
    full: 'The browser’s storage is full. What was kept before is still there; delete some of it, or save this experiment as a file.',
    newer: 'A newer Nablascope is open in another tab. Save this experiment as a file, then load this page again.',
    failed: 'The browser’s storage does not work just now. It is tried again and again; until then, save this experiment as a file.',
    overflow: 'The parameters have overflowed, and nothing can hold them. Undo leads back; the state before is kept.',
  },
  saveFile: 'Save as a file',
  recent: 'Recent…',
  dismiss: 'Dismiss',
  again: 'Where you left off',
  againText: (title: string, when: string) => `A copy of “${title}”, last changed ${when}.`,
  startFresh: 'Start fresh',
  damaged: 'What was kept here is damaged',
  damagedText: 'It stays as it is; save it as a file to mend it.',
  saveDamaged: 'Save what is left',
  untitled: 'Untitled',
  recentTitle: 'Recent experiments',
  recentWhat: 'What you changed is kept in this browser only, the latest twenty.',
  none: 'Nothing yet. Change a number, and the experiment stands here.',
  unavailable: 'The browser’s storage cannot be read.',
  openHere: 'open here',
  openElsewhere: 'open in another tab; opens as a copy',
  unreadable: 'damaged',
  remove: (title: string) => `Delete “${title}”`,
  removeAll: 'Delete all that are not open',
  removed: (count: number) => (count === 1 ? 'Deleted one experiment.' : `Deleted ${count} experiments.`),
  putBack: 'Put back',
  crashed: 'Something went wrong in this page',
  crashedText: 'It is a fault of Nablascope, not yours. Your experiment is safe: save it as a file, or load the page again.',
  reload: 'Load the page again',
  firstExample: 'Open the first example',
};

export type KeepWords = Widened<typeof en>;

const ko: KeepWords = {
  notKept: '변경한 내용이 보관되지 않고 있습니다',
  faults: {
    forbidden: '이 브라우저에서는 페이지가 아무것도 보관할 수 없습니다. 비공개 창이거나 사이트 데이터가 차단되어 있습니다. 바꾼 내용은 이 탭을 닫으면 사라집니다.',
    full: '브라우저 저장 공간이 가득 찼습니다. 전에 보관한 것은 그대로 있습니다. 일부를 지우거나 이 실험을 파일로 저장하세요.',
    newer: '더 새로운 Nablascope가 다른 탭에 열려 있습니다. 이 실험을 파일로 저장한 뒤 이 페이지를 새로 고치세요.',
    failed: '지금은 브라우저 저장소를 쓸 수 없습니다. 계속 다시 시도하고 있으니, 그동안은 이 실험을 파일로 저장하세요.',
    overflow: '매개변수가 넘쳐서 보관할 수 없습니다. 실행 취소로 되돌릴 수 있고, 그 전 상태는 보관되어 있습니다.',
  },
  saveFile: '파일로 저장',
  recent: '최근 실험…',
  dismiss: '닫기',
  again: '지난번에 이어서',
  againText: (title, when) => `“${title}”의 사본입니다. 마지막 변경: ${when}.`,
  startFresh: '처음부터 시작',
  damaged: '여기에 보관한 실험이 손상되었습니다',
  damagedText: '보관된 것은 그대로 둡니다. 파일로 저장해 고칠 수 있습니다.',
  saveDamaged: '남은 내용 저장',
  untitled: '제목 없음',
  recentTitle: '최근 실험',
  recentWhat: '바꾼 실험은 이 브라우저에만, 최근 스무 개까지 보관됩니다.',
  none: '아직 없습니다. 숫자를 하나 바꾸면 그 실험이 여기에 나타납니다.',
  unavailable: '브라우저 저장소를 읽을 수 없습니다.',
  openHere: '지금 열려 있음',
  openElsewhere: '다른 탭에 열려 있음, 사본으로 열립니다',
  unreadable: '손상됨',
  remove: (title) => `“${title}” 삭제`,
  removeAll: '열려 있지 않은 것 모두 삭제',
  removed: (count) => `실험 ${count}개를 삭제했습니다.`,
  putBack: '되돌리기',
  crashed: '이 페이지에 문제가 생겼습니다',
  crashedText: 'Nablascope의 오류이며, 사용자의 잘못이 아닙니다. 실험은 안전합니다. 파일로 저장하거나 페이지를 새로 고치세요.',
  reload: '페이지 새로 고침',
  firstExample: '첫 예제 열기',
};

export const keepWords: Sentences<KeepWords> = { en, ko };
