/** The sentences of the check of every gradient. Counts come as text, already grouped. */

import type { Sentences, Widened } from './language';

/** How many, where there is any. */
interface Count {
  readonly text: string;
  readonly isOne: boolean;
}

interface Found {
  readonly entries: string;
  readonly agree: Count | undefined;
  readonly wrong: Count | undefined;
  readonly close: string | undefined;
  readonly kink: Count | undefined;
  readonly incomparable: string | undefined;
}

const en = {
  open: 'Check all',
  title: 'Check every gradient',
  what: 'Every entry of dW, db, dZ and dA of the whole pass is compared with a central difference of J, also those that you have not reached yet.',
  progress: (checked: string, wanted: string) => `${checked} of ${wanted} entries`,
  pace: (entries: string, seconds: string) => `${entries} a second, about ${seconds} to go`,
  seconds: (seconds: number) => `${seconds} s`,
  minutes: (minutes: number) => `${minutes} min`,
  cancel: 'Cancel',
  sampleInstead: (count: string) => `Check ${count} chosen at random instead`,
  every: 'Check every entry',
  again: 'Check again',
  cancelled: (checked: string, wanted: string) => `Stopped after ${checked} of ${wanted} entries.`,
  edited: 'The numbers changed after the check began, so what it found no longer holds.',
  sampled: (count: string, total: string) => `Only a sample: ${count} of ${total} entries, chosen at random.`,
  found: ({ entries, agree, wrong, close, kink, incomparable }: Found): string => {
    const main = () => {
      if (wrong !== undefined) return `${wrong.text} ${wrong.isOne ? 'disagrees' : 'disagree'}`;
      if (close !== undefined) return 'none disagrees';
      if (agree === undefined) return 'nothing to compare';
      if (kink !== undefined || incomparable !== undefined) return `${agree.text} ${agree.isOne ? 'agrees' : 'agree'}`;
      return 'all agree';
    };
    return `${entries} entries: ${[
      main(),
      ...(close === undefined ? [] : [`${close} only close`]),
      ...(kink === undefined ? [] : [`${kink.text} ${kink.isOne ? 'kink' : 'kinks'}`]),
      ...(incomparable === undefined ? [] : [`${incomparable} that cannot be compared`]),
    ].join(', ')}.`;
  },
  table: 'What was found, quantity by quantity',
  quantity: 'quantity',
  checked: 'checked',
  verdicts: { agree: 'agree', close: 'close', wrong: 'disagree', kink: 'kink', undefined: 'no comparison' },
  worst: 'largest relative error',
  goTo: (entry: string) => `Go to ${entry}`,
  exceptions: 'Entries that do not simply agree',
  more: (count: string) => `and ${count} more`,
};

export type CheckAllWords = Widened<typeof en>;

const ko: CheckAllWords = {
  open: '모두 확인',
  title: '모든 기울기 확인',
  what: '아직 가지 않은 단계까지 포함해, 이번 전파의 dW, db, dZ, dA의 모든 원소를 J의 중심 차분과 비교합니다.',
  progress: (checked, wanted) => `원소 ${wanted}개 중 ${checked}개`,
  pace: (entries, seconds) => `1초에 ${entries}개, 약 ${seconds} 남음`,
  seconds: (seconds) => `${seconds}초`,
  minutes: (minutes) => `${minutes}분`,
  cancel: '취소',
  sampleInstead: (count) => `무작위로 고른 ${count}개만 확인`,
  every: '모든 원소 확인',
  again: '다시 확인',
  cancelled: (checked, wanted) => `원소 ${wanted}개 중 ${checked}개를 확인하고 멈췄습니다.`,
  edited: '확인을 시작한 뒤 숫자가 바뀌어, 찾은 결과는 더 이상 맞지 않습니다.',
  sampled: (count, total) => `일부만 확인: 원소 ${total}개 중 무작위로 고른 ${count}개입니다.`,
  found: ({ entries, agree, wrong, close, kink, incomparable }) => {
    const main = () => {
      if (wrong !== undefined) return `불일치 ${wrong.text}개`;
      if (close !== undefined) return '불일치 없음';
      if (agree === undefined) return '비교할 것이 없음';
      return kink !== undefined || incomparable !== undefined ? `일치 ${agree.text}개` : '모두 일치';
    };
    return `원소 ${entries}개: ${[
      main(),
      ...(close === undefined ? [] : [`근사 ${close}개`]),
      ...(kink === undefined ? [] : [`꺾인 점 ${kink.text}개`]),
      ...(incomparable === undefined ? [] : [`비교할 수 없음 ${incomparable}개`]),
    ].join(', ')}.`;
  },
  table: '양마다 확인한 결과',
  quantity: '양',
  checked: '확인',
  verdicts: { agree: '일치', close: '근사', wrong: '불일치', kink: '꺾인 점', undefined: '비교 불가' },
  worst: '가장 큰 상대 오차',
  goTo: (entry) => `${entry} 보기`,
  exceptions: '일치라고만 할 수 없는 원소',
  more: (count) => `그 밖에 ${count}개`,
};

export const checkAllWords: Sentences<CheckAllWords> = { en, ko };
