/** How mathematics is read aloud: signs, indices, numbers. */

import type { Sentences, Widened } from './language';
import { withParticle } from './particle';

const en = {
  signs: {
    '=': 'equals', '≈': 'is about', '+': 'plus', '−': 'minus', '·': 'times', '⊙': 'times, entry by entry,', '⊘': 'divided, entry by entry, by',
  },
  times: 'times',
  /** Before one number; between two it is a sign. */
  minus: 'minus',
  plus: 'plus',
  powerOfTen: (mantissa: string, exponent: string) => `${mantissa} times 10 to the power ${exponent}`,
  infinity: 'infinity',
  notANumber: 'not a number',
  lessThan: (number: string) => `less than ${number}`,
  moreThan: (number: string) => `more than ${number}`,
  layer: (name: string, layer: string) => `${name} of layer ${layer}`,
  unit: (index: string) => `unit ${index}`,
  row: (index: string) => `row ${index}`,
  column: (index: string) => `column ${index}`,
  example: (index: string) => `example ${index}`,
  transposed: (of: string) => `${of} transposed`,
  updated: (of: string) => `new ${of}`,
  squared: (of: string) => `${of} squared`,
  power: (of: string, exponent: string) => `${of} to the power of ${exponent},`,
  slope: (of: string) => `${of} prime`,
  of: (name: string) => `${name} of`,
  derivative: (of: string, by: string) => `the derivative of ${of} by ${by}`,
  /** Of letters and counts; other quotients are read in the order they are written. */
  fraction: (over: string, under: string) => `${over} over ${under}`,
  quotient: (over: string, under: string) => `${over} divided by ${under}`,
  sum: (index: string, from: string, to: string) => `the sum over ${index} from ${from} to ${to} of`,
  absolute: (of: string) => `the absolute value of ${of}`,
  norm: (of: string) => `the norm of ${of}`,
  inner: (of: string) => `the inner product of ${of}`,
  root: (of: string) => `the square root of ${of}`,
  memory: (letter: string, of: string) => `${letter} of ${of}`,
  grouped: (inside: string) => `open parenthesis, ${inside}, close parenthesis`,
  array: (inside: string) => `open bracket, ${inside}, close bracket`,
  arrayRow: (row: string, entries: string) => `row ${row}: ${entries}`,
  remark: (of: string, remark: string) => `${of}, ${remark},`,
  functions: {
    ln: 'the natural logarithm', max: 'the maximum', tanh: 'tanh', σ: 'sigma', diag: 'the diagonal matrix', logsumexp: 'log-sum-exp', softmax: 'softmax',
  },
  letters: { '(': 'open parenthesis,', ')': ', close parenthesis', '𝟏': 'a column of ones', α: 'alpha', 'β₁': 'beta 1', 'β₂': 'beta 2', ε: 'epsilon', λ: 'lambda', μ: 'mu', 'm̂': 'm hat', 'ŝ': 's hat', δ: 'delta', ℒ: 'the loss', '⋯': 'and so on', '⋮': 'and so on', '⋱': 'and so on' },
};

export type ReadingWords = Widened<typeof en>;

const ko: ReadingWords = {
  signs: { '=': '이퀄', '≈': '약', '+': '더하기', '−': '빼기', '·': '곱하기', '⊙': '원소별 곱하기', '⊘': '원소별 나누기' },
  times: '곱하기',
  minus: '마이너스',
  plus: '플러스',
  powerOfTen: (mantissa, exponent) => `${mantissa} 곱하기 10의 ${exponent}제곱`,
  infinity: '무한대',
  notANumber: '수가 아님',
  lessThan: (number) => `${number} 미만`,
  moreThan: (number) => `${number} 초과`,
  layer: (name, layer) => `${layer}층 ${name}`,
  unit: (index) => `유닛 ${index}`,
  row: (index) => `${index}행`,
  column: (index) => `${index}열`,
  example: (index) => `샘플 ${index}`,
  transposed: (of) => `${of} 전치`,
  updated: (of) => `새 ${of}`,
  squared: (of) => `${of} 제곱`,
  power: (of, exponent) => `${of}의 ${exponent} 제곱`,
  slope: (of) => `${of} 프라임`,
  of: (name) => name,
  derivative: (of, by) => `${of}의 ${by}에 대한 미분`,
  fraction: (over, under) => `${under} 분의 ${over}`,
  quotient: (over, under) => `${over} 나누기 ${under}`,
  sum: (index, from, to) => `시그마 ${withParticle(index, '은')} ${from}부터 ${to}까지`,
  absolute: (of) => `절댓값 ${of}`,
  norm: (of) => `노름 ${of}`,
  inner: (of) => `내적 ${of}`,
  root: (of) => `제곱근 ${of}`,
  memory: (letter, of) => `${of}의 ${letter}`,
  grouped: (inside) => `괄호 열고, ${inside}, 괄호 닫고`,
  array: (inside) => `대괄호 열고, ${inside}, 대괄호 닫고`,
  arrayRow: (row, entries) => `${row}행: ${entries}`,
  remark: (of, remark) => `${of}, ${remark},`,
  functions: {
    ln: '자연로그', max: '최댓값', tanh: '하이퍼볼릭 탄젠트', σ: '시그마 함수', diag: '대각행렬', logsumexp: '로그섬엑스프', softmax: '소프트맥스',
  },
  letters: { '(': '괄호 열고,', ')': ', 괄호 닫고', '𝟏': '1로 된 열', α: '알파', 'β₁': '베타 1', 'β₂': '베타 2', ε: '엡실론', λ: '람다', μ: '뮤', 'm̂': '엠 햇', 'ŝ': '에스 햇', δ: '델타', ℒ: '손실', '⋯': '중간 생략', '⋮': '중간 생략', '⋱': '중간 생략' },
};

export const readingWords: Sentences<ReadingWords> = { en, ko };
