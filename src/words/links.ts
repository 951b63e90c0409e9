/** The sentences of the links between explanations, and of the indices that a derivation is written around. */

import type { Sentences, Widened } from './language';

const en = {
  trail: 'The way here',
  back: 'Back to',
  backTo: (term: string) => `Back to ${term}`,
  toLoss: 'On to the loss',
  /** A term of a formula that is a link. */
  explained: (term: string) => `${term}, how it was computed`,
  scrub: 'Written around',
  /** What an index counts, for those who hear it. */
  index: {
    i: (layer: number) => `Index i, unit of layer ${layer}`,
    j: (layer: number) => (layer === 0 ? 'Index j, input feature' : `Index j, unit of layer ${layer}`),
    e: () => 'Index e, example',
  },
  value: {
    unit: (index: number, count: number) => `unit ${index} of ${count}`,
    feature: (index: number, count: number) => `feature ${index} of ${count}`,
    example: (index: number, count: number) => `example ${index} of ${count}`,
  },
  of: (count: number) => `of ${count}`,
  less: 'One less',
  more: 'One more',
};

export type LinkWords = Widened<typeof en>;

const ko: LinkWords = {
  trail: '지나온 길',
  back: '돌아가기:',
  backTo: (term) => `${term} 설명으로 돌아가기`,
  toLoss: '이어서 손실로',
  explained: (term) => `${term}, 계산 과정 보기`,
  scrub: '수식의 기준',
  index: {
    i: (layer) => `인덱스 i, ${layer}층의 유닛`,
    j: (layer) => (layer === 0 ? '인덱스 j, 입력 특징' : `인덱스 j, ${layer}층의 유닛`),
    e: () => '인덱스 e, 샘플',
  },
  value: {
    unit: (index, count) => `유닛 ${count}개 중 ${index}번`,
    feature: (index, count) => `특징 ${count}개 중 ${index}번`,
    example: (index, count) => `샘플 ${count}개 중 ${index}번`,
  },
  of: (count) => `/ ${count}`,
  less: '하나 작게',
  more: '하나 크게',
};

export const linkWords: Sentences<LinkWords> = { en, ko };
