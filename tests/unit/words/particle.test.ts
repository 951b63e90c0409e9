/** Holds the particles to Korean as it is written, and to the sentences that were once wrong. */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withParticle } from '../../../src/words/particle';
import { trainPageWords } from '../../../src/words/train-page';
import { truthWords } from '../../../src/words/truth';

describe('a particle', () => {
  it.each([
    // 영, 일, 이, 삼, 사, 오, 육, 칠, 팔, 구, 십.
    ['0', '0은', '0으로'], ['1', '1은', '1로'], ['2', '2는', '2로'], ['3', '3은', '3으로'], ['4', '4는', '4로'], ['5', '5는', '5로'],
    ['0.6', '0.6은', '0.6으로'], ['7', '7은', '7로'], ['8', '8은', '8로'], ['9', '9는', '9로'], ['10', '10은', '10으로'],
    // A vowel, a consonant, ㄹ.
    ['손실 함수', '손실 함수는', '손실 함수로'], ['편향', '편향은', '편향으로'], ['이름 열', '이름 열은', '이름 열로'],
    // By the names of letters: 더블유, 엠, 알; what closes is not read.
    ['W', 'W는', 'W로'], ['m', 'm은', 'm으로'], ['NaN', 'NaN은', 'NaN으로'], ['r', 'r은', 'r로'], ['W[2]', 'W[2]는', 'W[2]로'], ['“값”', '“값”은', '“값”으로'],
  ])('after %s', (text, topic, towards) => {
    expect([withParticle(text, '은'), withParticle(text, '으로')]).toEqual([topic, towards]);
  });

  it('has both forms where the text does not tell', () => {
    expect(['은', '이', '을', '과', '으로'].map((particle) => withParticle('→', particle as '은'))).toEqual(['→은(는)', '→이(가)', '→을(를)', '→과(와)', '→(으)로']);
  });
});

it('stands right in sentences with numbers', () => {
  const { ko } = truthWords;
  expect(ko.budget.describe('0.359', '0.346', '0.013', '0.3', '0.4')).toContain('0.359는 H(Y|X) 0.346과 E[KL] 0.013의 합');
  expect(trainPageWords.ko.tryRate('0.1')).toBe('0.1로 시도');
});

it('is never written in both forms by hand', () => {
  const folder = new URL('../../../src/words/', import.meta.url);
  const found = readdirSync(folder).filter((file) => file !== 'particle.ts')
    .flatMap((file) => readFileSync(new URL(file, folder), 'utf8').split('\n').filter((line) => /은\(는\)|이\(가\)|을\(를\)|와\(과\)|과\(와\)|\(으\)로/.test(line)));
  expect(found).toEqual([]);
});
