/** What is wrong with a file or an address, where, and how to mend it, in words. */

import type { Language, Sentences } from './language';
import type { Found, JsonKind, Problem, ProblemKind, ProblemOf, Token } from './problem';
import { tensorFaultText } from './tensor-faults';
import { withParticle } from './particle';

type ProblemWords = { readonly [Kind in ProblemKind]: (problem: ProblemOf<Kind>) => string };

type Range = ProblemOf<'integer'>['expected'];

const MEBIBYTE = 2 ** 20;
/** Rounded up, so that a byte too many shows. */
const megabytes = (bytes: number) => `${Math.ceil((bytes / MEBIBYTE) * 10) / 10} MiB`;
const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
const list = (names: readonly string[]) => names.join(', ');

const enKinds: Readonly<Record<JsonKind, string>> = {
  object: 'an object { … }', list: 'a list [ … ]', text: 'text in quotes', number: 'a number without quotes', flag: 'true or false', null: 'null',
};
const koKinds: Readonly<Record<JsonKind, string>> = {
  object: '객체 { … }', list: '목록 [ … ]', text: '따옴표로 묶은 문자열', number: '따옴표 없는 수', flag: 'true 또는 false', null: 'null',
};
const enTokens: Readonly<Record<Token, string>> = {
  value: 'a value', key: 'a key in double quotes', colon: 'a colon (:)', comma: 'a comma or the closing bracket',
  quote: 'the closing double quote on the same line', escape: 'an escape such as \\n or \\u00e9', end: 'nothing more',
};
const koTokens: Readonly<Record<Token, string>> = {
  value: '값', key: '큰따옴표로 묶은 키', colon: '쌍점(:)', comma: '쉼표 또는 닫는 괄호',
  quote: '같은 줄에서 닫는 큰따옴표', escape: '\\n, \\u00e9 같은 이스케이프', end: '파일의 끝',
};

const enFound = ({ kind, shown }: Found) => shown || enKinds[kind];
const koFound = ({ kind, shown }: Found) => shown || koKinds[kind];
/** Where the upper end is only the largest exact integer, it is no help to say it. */
const isOpen = ({ most }: Range) => most >= Number.MAX_SAFE_INTEGER;
const enRange = (range: Range) => (isOpen(range) ? `, ${range.least} or more` : ` from ${range.least} to ${range.most}`);
const koRange = (range: Range) => (isOpen(range) ? `${range.least} 이상의` : `${range.least}부터 ${range.most}까지의`);
const enWhere = (path: string) => path || 'The file';
const koWhere = (path: string) => path || '파일';

const en: ProblemWords = {
  unreadable: ({ found }) => `${found}: this file cannot be read. Check its name, and that you may open it.`,
  notSaved: ({ path, found }) => `${path} is ${found}: a file holds finite numbers only. Undo the edit, or lower the learning rate and go on from an earlier iteration.`,
  size: ({ path, expected, found }) =>
    `${enWhere(path)}: ${megabytes(found)} are too much; at most ${megabytes(expected)} are read. Keep fewer examples in data.X and data.Y, or smaller layers in network.parameters.`,
  encoding: () => 'The file is not text in UTF-8. Save it again as UTF-8.',
  empty: () => 'The file is empty. An experiment is an object that begins with "nablascope": 1.',
  syntax: ({ path, line, column, expected, found }) =>
    `${enWhere(path)}: line ${line}, column ${column} is not JSON. Expected ${enTokens[expected]}, found ${found || 'the end of the file'}. ${found ? 'Correct the text there.' : 'The file is not whole: copy or save it again.'}`,
  duplicateKey: ({ path, line, column }) => `${path}: this key comes a second time at line ${line}, column ${column}. Keep one of them.`,
  nesting: ({ path, line, column, expected }) =>
    `${path}: brackets stand more than ${expected} deep at line ${line}, column ${column}. A matrix is a list of rows, nothing deeper.`,
  version: ({ path, expected, found }) =>
    found > expected
      ? `${path}: this file has version ${found}; this program reads version ${expected}. Open it with a newer Nablascope.`
      : `${path}: there is no version ${found}. Write "${path}": ${expected}.`,
  missingKey: ({ path }) => `${path}: this key is missing. Add it.`,
  unknownKey: ({ path, expected }) => `${path}: this key is unknown. Remove it, or correct its name to one of: ${list(expected)}.`,
  reservedKey: ({ path }) => `${path}: this name is reserved. Choose another.`,
  type: ({ path, expected, found }) => `${enWhere(path)}: found ${enFound(found)}. Write ${enKinds[expected]} instead.`,
  notFinite: ({ path, found }) => `${path}: this number becomes ${found} in 64 bits. Write one between −1.79e308 and 1.79e308.`,
  integer: ({ path, expected, found }) => `${path}: found ${found}. Write a whole number${enRange(expected)}.`,
  positive: ({ path, found }) => `${path}: found ${found}. Write a number greater than 0.`,
  negative: ({ path, found }) => `${path}: found ${found}. Write 0 or a number greater than 0.`,
  fraction: ({ path, found }) => `${path}: found ${found}. Write a number from 0 to less than 1.`,
  name: ({ path, expected, found }) => `${path}: found ${found}. Write one of: ${list(expected)}.`,
  noColumn: ({ path, expected, found }) =>
    `${path}: there is no column ${found}. Counted from 0, the last column of data.X is ${expected - 1}: write that or less.`,
  count: ({ path, of, expected, found, decidedBy }) =>
    `${path}: it has ${of === 'rows' ? plural(found, 'row', 'rows') : plural(found, 'entry', 'entries')}, but ${decidedBy} asks for ${expected}. Correct one of the two.`,
  tooFew: ({ path, expected, found }) => `${path}: it has ${plural(found, 'entry', 'entries')}. Write at least ${expected}.`,
  tooMany: ({ path, expected, found }) => `${enWhere(path)}: it has ${plural(found, 'entry', 'entries')}. Write at most ${expected}.`,
  duplicateEntry: ({ path, found }) => `${path}: column ${found} stands in this list twice. Keep it once.`,
  softmaxBelowOutput: ({ path }) => `${path}: softmax may stand in the last layer only. Choose another activation for this layer.`,
  outputPair: ({ path, loss, expected, found, output }) =>
    `${path}: the loss ${loss} goes with the output activation ${expected}, but ${output} is ${found}. Set ${output} to ${expected}, or choose half_se or mse.`,
  targetSum: ({ path, column, found }) =>
    `${path}: column ${column} (counted from 0) sums to ${found}. With the loss ce every column is a distribution: make it sum to 1.`,
  targetNegative: ({ path, column, found }) =>
    `${path}: column ${column} (counted from 0) holds ${found}. With the loss ce no target is negative: write 0 or more.`,
  targetRange: ({ path, column, found }) =>
    `${path}: column ${column} (counted from 0) holds ${found}. With the loss bce every target lies between 0 and 1.`,
  batchTooLarge: ({ path, expected, found }) =>
    `${path}: a pass over ${found} examples of this network is too large. Choose at most ${expected} columns of data.X in ${path}.`,
  notInBatch: ({ path, found }) => `${path}: example ${found} is not in batch. Choose one of the columns in batch, or add it there.`,
  stop: ({ path, expected, found }) =>
    `${path}: ${found} is not a stop of this network's pass. Write start or the id of a step: ${list(expected)}; at scalar stride with indices, as B1.dW:0,0.`,
  computedTooEarly: ({ path, expected, found }) =>
    `${path}: ${found} comes before view.step, which is ${expected}. Write ${expected} or a later stop.`,
  reference: ({ path, found }) => `${path}: ${found} names nothing in this network. Write a reference such as W[1], W[1].0.0 or J; indices count from 0.`,
  foreignAddress: ({ found }) => `${found}: this address holds no experiment. Use #w= with the name of an example, or #d= with a shared experiment.`,
  damagedAddress: () => 'The link is damaged: part of the shared experiment in it is missing or changed. Copy the whole link again.',
  tensor: ({ path, fault }) => `${enWhere(path)}: ${tensorFaultText(fault, 'en')}`,
  unknownFlags: ({ found }) => `${list(found)}: this part of the address is unknown and was left out. Correct it, or share the page again.`,
  unknownExample: ({ found }) => `The link names the example ${found}, but there is none of that name. Choose one under Examples.`,
};

const ko: ProblemWords = {
  unreadable: ({ found }) => `${found}: 이 파일을 읽을 수 없습니다. 이름과 열기 권한을 확인하세요.`,
  notSaved: ({ path, found }) => `${path} 값이 ${found}입니다. 파일에는 유한한 수만 담을 수 있습니다. 편집을 되돌리거나, 학습률을 낮추고 이전 반복에서 다시 시작하세요.`,
  size: ({ path, expected, found }) =>
    `${koWhere(path)}: 크기가 ${megabytes(found)}입니다. 최대 ${megabytes(expected)}까지 읽습니다. data.X, data.Y의 샘플을 줄이거나 network.parameters의 층을 작게 하세요.`,
  encoding: () => '파일이 UTF-8 텍스트가 아닙니다. UTF-8로 다시 저장하세요.',
  empty: () => '파일이 비어 있습니다. 실험 파일은 "nablascope": 1로 시작하는 객체입니다.',
  syntax: ({ path, line, column, expected, found }) =>
    `${koWhere(path)}: ${line}행 ${column}열이 JSON 문법에 맞지 않습니다. 필요한 것: ${koTokens[expected]}, 실제로 있는 것: ${found || '파일의 끝'}. ${found ? '그 자리의 글자를 고치세요.' : '파일이 중간에 끊겼습니다. 다시 복사하거나 저장하세요.'}`,
  duplicateKey: ({ path, line, column }) => `${path}: 이 키가 ${line}행 ${column}열에 다시 나옵니다. 하나만 남기세요.`,
  nesting: ({ path, line, column, expected }) =>
    `${path}: ${line}행 ${column}열에서 괄호가 ${expected}겹보다 깊게 겹칩니다. 행렬은 행의 목록이며 그보다 깊지 않습니다.`,
  version: ({ path, expected, found }) =>
    found > expected
      ? `${path}: 이 파일은 버전 ${found}입니다. 이 프로그램은 버전 ${expected}까지 읽습니다. 더 새로운 Nablascope에서 여세요.`
      : `${path}: ${found}이라는 버전은 없습니다. "${path}": ${withParticle(expected, '으로')} 쓰세요.`,
  missingKey: ({ path }) => `${path}: 이 키가 없습니다. 추가하세요.`,
  unknownKey: ({ path, expected }) => `${path}: 알 수 없는 키입니다. 지우거나 다음 이름 중 하나로 고치세요: ${list(expected)}.`,
  reservedKey: ({ path }) => `${path}: 쓸 수 없는 이름입니다. 다른 이름을 고르세요.`,
  type: ({ path, expected, found }) =>
    `${koWhere(path)}: 값의 종류가 맞지 않습니다. 필요한 것: ${koKinds[expected]}, 실제로 있는 것: ${koFound(found)}. 종류에 맞게 고치세요.`,
  notFinite: ({ path, found }) => `${path}: 이 수는 64비트에서 ${found} 값이 됩니다. −1.79e308과 1.79e308 사이의 수를 쓰세요.`,
  integer: ({ path, expected, found }) => `${path}: 실제 값은 ${found}입니다. ${koRange(expected)} 정수를 쓰세요.`,
  positive: ({ path, found }) => `${path}: 실제 값은 ${found}입니다. 0보다 큰 수를 쓰세요.`,
  negative: ({ path, found }) => `${path}: 실제 값은 ${found}입니다. 0 이상의 수를 쓰세요.`,
  fraction: ({ path, found }) => `${path}: 실제 값은 ${found}입니다. 0 이상 1 미만의 수를 쓰세요.`,
  name: ({ path, expected, found }) => `${path}: ${found} 값은 쓸 수 없습니다. 다음 중 하나를 쓰세요: ${list(expected)}.`,
  noColumn: ({ path, expected, found }) =>
    `${path}: ${found}열이 없습니다. 0부터 세어 data.X의 마지막 열 번호는 ${expected - 1}입니다. 그 이하로 쓰세요.`,
  count: ({ path, of, expected, found, decidedBy }) =>
    `${path}: ${of === 'rows' ? '행이' : '원소가'} ${found}개이지만 ${decidedBy}에 따르면 ${expected}개여야 합니다. 둘 중 하나를 고치세요.`,
  tooFew: ({ path, expected, found }) => `${path}: 원소가 ${found}개입니다. ${expected}개 이상 쓰세요.`,
  tooMany: ({ path, expected, found }) => `${koWhere(path)}: 원소가 ${found}개입니다. ${expected}개 이하로 쓰세요.`,
  duplicateEntry: ({ path, found }) => `${path}: ${found}열이 이 목록에 두 번 나옵니다. 한 번만 남기세요.`,
  softmaxBelowOutput: ({ path }) => `${path}: 소프트맥스는 마지막 층에만 쓸 수 있습니다. 이 층에는 다른 활성화 함수를 고르세요.`,
  outputPair: ({ path, loss, expected, found, output }) =>
    `${path}: 손실 ${loss}에는 출력 활성화 함수 ${expected} 하나만 쓸 수 있지만 ${output} 값은 ${found}입니다. ${output} 값을 ${withParticle(expected, '으로')} 바꾸거나 손실을 half_se 또는 mse로 바꾸세요.`,
  targetSum: ({ path, column, found }) =>
    `${path}: ${column}열(0부터 셈)의 합이 ${found}입니다. 손실이 ce이면 모든 열이 확률 분포여야 합니다. 합이 1이 되게 고치세요.`,
  targetNegative: ({ path, column, found }) =>
    `${path}: ${column}열(0부터 셈)에 ${found} 값이 있습니다. 손실이 ce이면 목표값은 음수일 수 없습니다. 0 이상으로 고치세요.`,
  targetRange: ({ path, column, found }) =>
    `${path}: ${column}열(0부터 셈)에 ${found} 값이 있습니다. 손실이 bce이면 목표값은 0과 1 사이여야 합니다.`,
  batchTooLarge: ({ path, expected, found }) =>
    `${path}: 이 신경망에서 샘플 ${found}개를 한 번에 계산하기에는 너무 큽니다. ${path}에 data.X의 열을 ${expected}개 이하로 고르세요.`,
  notInBatch: ({ path, found }) => `${path}: 샘플 ${found}번이 batch에 없습니다. batch에 있는 열을 고르거나 그 열을 batch에 넣으세요.`,
  stop: ({ path, expected, found }) =>
    `${path}: ${found}, 이 신경망의 계산에 이런 단계는 없습니다. start 또는 단계의 이름을 쓰세요: ${list(expected)}. 스칼라 보폭에서는 B1.dW:0,0처럼 번호를 붙입니다.`,
  computedTooEarly: ({ path, expected, found }) =>
    `${path}: ${found} 단계가 view.step의 ${expected} 단계보다 앞섭니다. ${expected} 또는 그 뒤의 단계를 쓰세요.`,
  reference: ({ path, found }) => `${path}: ${found}, 이 신경망에 이런 것은 없습니다. W[1], W[1].0.0, J처럼 쓰세요. 번호는 0부터 셉니다.`,
  foreignAddress: ({ found }) => `${found}: 이 주소에는 실험이 없습니다. 예제 이름을 쓴 #w= 주소나 공유된 실험을 담은 #d= 주소를 쓰세요.`,
  damagedAddress: () => '링크가 손상되었습니다. 링크에 담긴 공유 실험의 일부가 빠졌거나 바뀌었습니다. 링크 전체를 다시 복사하세요.',
  tensor: ({ path, fault }) => `${koWhere(path)}: ${tensorFaultText(fault, 'ko')}`,
  unknownFlags: ({ found }) => `${list(found)}: 주소의 이 부분은 알 수 없어 무시했습니다. 고치거나 페이지를 다시 공유하세요.`,
  unknownExample: ({ found }) => `링크에 적힌 ${found}, 이런 이름의 예제는 없습니다. 예제 메뉴에서 고르세요.`,
};

const problemWords: Sentences<ProblemWords> = { en, ko };

/** One or two sentences: what is wrong, under which key, and how to mend it. */
export function problemText<Kind extends ProblemKind>(problem: ProblemOf<Kind>, language: Language): string;
export function problemText(problem: Problem, language: Language): string {
  return say(problem, problemWords[language]);
}

function say<Kind extends ProblemKind>(problem: ProblemOf<Kind>, words: ProblemWords): string {
  return words[problem.kind](problem);
}
