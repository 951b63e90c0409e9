/** The sentences of the check of somebody's own numbers. Quantities, numbers and counts come as text. */

import type { GivenVerdict } from '../engine/given/given-reports';
import type { Sentences, Widened } from './language';
import type { PrintoutProblem } from './printout-problem';

const kibibytes = (size: number) => `${Math.ceil(size / 1024)} KiB`;

const en = {
  title: 'Check my numbers',
  what: 'Paste what your own program prints: NumPy or PyTorch, nested lists, CSV or JSON. Each quantity is compared with this pass, and a wrong one is traced to the mistake that gives just these numbers.',
  text: 'Your numbers',
  hint: 'dW1 = [[0.12 −0.31] …], W1.grad: tensor(…), fc1.weight.grad, loss 0.69 …',
  openFile: 'Open a file…',
  drop: 'or drop one here',
  example: 'Try with numbers that hold a mistake',
  clear: 'Clear',
  problems: 'What could not be read',
  problem: (problem: PrintoutProblem): string => {
    switch (problem.kind) {
      case 'tooLong':
        return `This is ${kibibytes(problem.found)}; at most ${kibibytes(problem.most)} are read. Print fewer quantities at a time.`;
      case 'unreadable':
        return `${problem.name} is not text in UTF-8. Save what your program prints as a text file.`;
      case 'noNumbers':
        return 'No numbers with a name were recognised here. Write a name and its values, such as dW1 = [[0.1, −0.2]].';
      case 'noGradient':
        return `Line ${problem.line}: this gradient is None. Call backward() before you print it.`;
      case 'unclosed':
        return `Line ${problem.line}: this bracket is never closed. Copy the array to its last ].`;
      case 'tooDeep':
        return `Line ${problem.line}: brackets stand more than two deep. Print one matrix at a time.`;
      case 'empty':
        return `Line ${problem.line}: these brackets are empty. Put the values between them, or take them out.`;
      case 'notANumber':
        return `Line ${problem.line}: “${problem.found}” is not a number. Correct it, or take it out.`;
      case 'ragged':
        return `Line ${problem.line}: rows of different lengths, ${problem.expected} in the first and ${problem.found} in this one. Make them equally long.`;
    }
  },
  compared: (widths: string, functions: string, m: string) => `Compared with the open pass: ${widths}, ${functions}, m = ${m}.`,
  otherStart: (quantities: string) => `Your program starts from other numbers than this pass: ${quantities}. What follows from them differs for that alone.`,
  useStart: (quantities: string) => `Use my ${quantities}`,
  notFinite: (quantity: string) => `${quantity} of yours holds nan or inf: before it something was divided by 0, a logarithm taken of 0, or an exponential overflowed. Print what it is computed from too.`,
  cut: (quantities: string) => `Entries are left out (…) of ${quantities}: only the printed ones are compared. Print all of them with np.set_printoptions(threshold=10**6) or torch.set_printoptions(profile='full').`,
  yourPlace: (row: string, column: string) => `yours: row ${row}, column ${column}`,
  blocks: 'What was recognised',
  block: { name: 'printed as', shape: 'shape', quantity: 'taken for' },
  line: (line: string) => `line ${line}`,
  unnamed: 'no name',
  takenFor: (name: string, line: string) => `${name}, line ${line}: taken for`,
  none: 'not used',
  sameShape: 'of this shape',
  otherShape: 'of another shape',
  unassigned: (count: string, isOne: boolean) => (isOne ? '1 array has no quantity yet: choose what it is.' : `${count} arrays have no quantity yet: choose what they are.`),
  misfit: (quantity: string, given: string, wanted: string) => `${quantity} is ${wanted} here, and yours is ${given}. Check the batch and the widths, or choose another quantity.`,
  reading: 'How they are read',
  guess: 'as they fit',
  tolerance: 'Tolerance',
  printed: 'as exactly as printed',
  printedNote: 'Allowed is half a unit in the last printed digit, and the rounding of float32 where the numbers may be float32.',
  toleranceNote: (tolerance: string) => `Allowed is ${tolerance} + ${tolerance} · |x|, and half a unit in the last printed digit.`,
  examples: 'Examples stand in',
  exampleRows: { columns: 'columns', rows: 'rows' },
  weights: 'W is',
  inputRows: { units: 'units × inputs', inputs: 'inputs × units (Keras, CS231n)' },
  division: '1/m stands',
  convention: { course: 'in dW and db', autograd: 'at the start of backward' },
  readAs: {
    exampleRows: 'Your examples are read as rows.',
    inputRows: 'Your W are read as inputs × units.',
    course: 'Your dZ and dA are read as those of each example, with 1/m in dW and db.',
    autograd: 'Your dZ and dA are read with 1/m in them, as autograd gives them.',
    gradients: 'The numbers under the names of W and b are read as dW and db, as p.grad printed with the name of p.',
  },
  areGradients: 'They are gradients',
  checking: 'Comparing…',
  empty: 'Nothing to compare yet',
  emptyHint: 'Print a few quantities in your program, such as dW1 and db1, and paste them above with their names.',
  unused: 'No array is taken for a quantity yet',
  unusedHint: 'Choose below what each one is, or write its name before it.',
  misfits: 'These have another shape than here',
  firstMisfit: (quantity: string) => `First wrong: ${quantity}, which has another shape than here.`,
  misfitCause: {
    sumAxis: 'These are the sums of dZ over the units: sum over the examples instead.',
    perExample: 'It has one number for each example: sum over the examples, not over the units.',
  },
  claimedTwice: (quantities: string) => `Several arrays of different numbers claim to be ${quantities}. Only the first is compared: choose below what the others are, or take them out.`,
  allAgree: (count: string, isOne: boolean) => (isOne ? 'The quantity you gave agrees.' : `All ${count} quantities agree.`),
  firstWrong: (quantity: string, wrong: string, known: string) => `First wrong: ${quantity}, ${wrong} of ${known} ${known === '1' ? 'entry' : 'entries'}.`,
  turned: (quantity: string) => `First wrong: ${quantity}. Its numbers are right, but rows and columns are exchanged.`,
  alsoWrong: (quantity: string, wrong: string, known: string) => `Wrong too: ${quantity}, ${wrong} of ${known} ${known === '1' ? 'entry' : 'entries'}.`,
  worst: (entry: string, given: string, right: string, off: string) => `Furthest off is ${entry}: you have ${given}, here it is ${right}, a difference of ${off}.`,
  sayLayout: 'If that is how your program lays them out, say so below: then it is no mistake.',
  laidApart: (units: string, inputs: string) => `Yours are laid out differently: ${units} as units × inputs, ${inputs} as inputs × units. One way must be a transpose too many or too few; say below which way your W is.`,
  goTo: (entry: string) => `Go to ${entry}`,
  entries: (quantity: string) => `Wrong entries of ${quantity}`,
  entry: 'entry',
  more: (count: string) => `and ${count} more`,
  oneMistake: 'This mistake gives just these numbers',
  ties: (count: string) => `Each of these ${count} gives just these numbers`,
  begins: (quantity: string) => `It begins in ${quantity}.`,
  unknown: 'None of the mistakes known here gives these numbers.',
  givenOther: (quantity: string) => `${quantity} is not computed but given: your program started from other numbers than this pass.`,
  unknownInputs: (quantities: string) => `It is computed from ${quantities}. Give these too, to see whether they are still right.`,
  unknownRight: (quantities: string) => `What it is computed from is right as you gave it: ${quantities}. Look at this one step of your program.`,
  unknownOthers: (quantities: string) => `The step also uses ${quantities}: see that yours are the same.`,
  follows: (count: string, isOne: boolean) => (isOne ? 'The other wrong quantity follows from this one.' : `The ${count} other wrong quantities follow from this one.`),
  further: (quantities: string) => `Another mistake must be in ${quantities}: this does not follow from the first.`,
  wrongToo: (quantities: string) => `Wrong too: ${quantities}. This may have the same cause.`,
  found: 'Quantity by quantity, in the order of the steps',
  quantity: 'quantity',
  verdict: 'verdict',
  differing: 'wrong entries',
  differingOf: (wrong: string, known: string) => `${wrong} of ${known}`,
  exchanged: 'rows and columns exchanged',
  yours: 'yours',
  here: 'here',
  difference: 'difference',
  verdicts: { agree: 'agrees', first: 'first wrong', follows: 'follows from it', differs: 'wrong' } satisfies Record<GivenVerdict, string>,
};

export type CheckNumbersWords = Widened<typeof en>;

const ko: CheckNumbersWords = {
  title: '내 숫자 확인',
  what: '직접 만든 프로그램이 출력한 값을 붙여 넣으세요. NumPy나 PyTorch의 출력, 중첩 리스트, CSV, JSON을 읽습니다. 양마다 이번 전파와 비교하고, 틀린 양이 있으면 바로 그 숫자를 만드는 실수를 찾습니다.',
  text: '내 숫자',
  hint: 'dW1 = [[0.12 −0.31] …], W1.grad: tensor(…), fc1.weight.grad, loss 0.69 …',
  openFile: '파일 열기…',
  drop: '또는 여기에 끌어다 놓기',
  example: '실수가 든 숫자로 해 보기',
  clear: '지우기',
  problems: '읽지 못한 부분',
  problem: (problem) => {
    switch (problem.kind) {
      case 'tooLong':
        return `${kibibytes(problem.found)}입니다. ${kibibytes(problem.most)}까지 읽습니다. 한 번에 더 적은 양을 출력하세요.`;
      case 'unreadable':
        return `${problem.name}: UTF-8 텍스트가 아닙니다. 프로그램의 출력을 텍스트 파일로 저장하세요.`;
      case 'noNumbers':
        return '이름이 있는 숫자를 알아보지 못했습니다. dW1 = [[0.1, −0.2]]처럼 이름과 값을 적으세요.';
      case 'noGradient':
        return `${problem.line}번째 줄: 기울기가 None입니다. 출력하기 전에 backward()를 부르세요.`;
      case 'unclosed':
        return `${problem.line}번째 줄: 괄호가 닫히지 않았습니다. 배열을 마지막 ]까지 복사하세요.`;
      case 'tooDeep':
        return `${problem.line}번째 줄: 괄호가 세 겹 이상입니다. 한 번에 행렬 하나씩 출력하세요.`;
      case 'empty':
        return `${problem.line}번째 줄: 괄호 안이 비어 있습니다. 값을 넣거나 괄호를 지우세요.`;
      case 'notANumber':
        return `${problem.line}번째 줄: “${problem.found}”: 숫자가 아닙니다. 고치거나 지우세요.`;
      case 'ragged':
        return `${problem.line}번째 줄: 이 행에는 숫자가 ${problem.found}개, 첫 행에는 ${problem.expected}개 있습니다. 길이를 같게 맞추세요.`;
    }
  },
  compared: (widths, functions, m) => `비교하는 전파: ${widths}, ${functions}, m = ${m}.`,
  otherStart: (quantities) => `프로그램이 이번 전파와 다른 숫자에서 시작합니다: ${quantities}. 여기서 이어지는 값은 그것만으로도 달라집니다.`,
  useStart: (quantities) => `내 숫자 쓰기: ${quantities}`,
  notFinite: (quantity) => `입력한 ${quantity}에 nan이나 inf가 있습니다. 그 앞에서 0으로 나누었거나, 0의 로그를 구했거나, 지수 함수가 넘쳤습니다. 이 양을 계산하는 데 쓰는 값도 출력해 보세요.`,
  cut: (quantities) => `일부 원소가 생략(…)된 양: ${quantities}. 출력된 원소만 비교했습니다. np.set_printoptions(threshold=10**6)이나 torch.set_printoptions(profile='full')로 모두 출력하세요.`,
  yourPlace: (row, column) => `입력에서는 ${row}행 ${column}열`,
  blocks: '알아본 값',
  block: { name: '출력된 이름', shape: '모양', quantity: '어떤 양인가' },
  line: (line) => `${line}번째 줄`,
  unnamed: '이름 없음',
  takenFor: (name, line) => `${line}번째 줄의 ${name}: 어떤 양인가`,
  none: '쓰지 않음',
  sameShape: '모양이 같은 양',
  otherShape: '모양이 다른 양',
  unassigned: (count) => `아직 어떤 양인지 정하지 않은 배열이 ${count}개 있습니다. 골라 주세요.`,
  misfit: (quantity, given, wanted) => `${quantity}의 모양은 여기서 ${wanted}인데, 입력한 것은 ${given}입니다. 배치와 층의 너비를 확인하거나 다른 양을 고르세요.`,
  reading: '읽는 방법',
  guess: '맞는 대로',
  tolerance: '허용 오차',
  printed: '출력된 자릿수만큼',
  printedNote: '출력된 마지막 자리의 반 단위, 그리고 float32일 수 있으면 float32의 반올림 오차까지 허용합니다.',
  toleranceNote: (tolerance) => `${tolerance} + ${tolerance} · |x|, 그리고 출력된 마지막 자리의 반 단위까지 허용합니다.`,
  examples: '샘플의 방향',
  exampleRows: { columns: '열마다 하나', rows: '행마다 하나' },
  weights: 'W의 모양',
  inputRows: { units: '유닛 × 입력', inputs: '입력 × 유닛 (Keras, CS231n)' },
  division: '1/m의 위치',
  convention: { course: 'dW와 db', autograd: '역전파의 시작' },
  readAs: {
    exampleRows: '샘플이 행에 놓인 것으로 읽었습니다.',
    inputRows: 'W를 입력 × 유닛으로 읽었습니다.',
    course: 'dZ와 dA를 샘플별 값으로, 1/m은 dW와 db에 있는 것으로 읽었습니다.',
    autograd: 'dZ와 dA에 1/m이 들어 있는 것으로, autograd가 주는 대로 읽었습니다.',
    gradients: 'W와 b의 이름으로 된 숫자를 dW와 db로 읽었습니다. 예를 들어 p의 이름과 함께 p.grad를 출력한 경우입니다.',
  },
  areGradients: '기울기가 맞습니다',
  checking: '비교하는 중…',
  empty: '아직 비교할 것이 없습니다',
  emptyHint: '프로그램에서 dW1, db1 같은 양을 출력해 이름과 함께 위에 붙여 넣으세요.',
  unused: '아직 어떤 양인지 정해진 배열이 없습니다',
  unusedHint: '아래에서 배열마다 어떤 양인지 고르거나, 앞에 이름을 적으세요.',
  misfits: '모양이 여기와 다른 값',
  firstMisfit: (quantity) => `처음으로 틀린 양: ${quantity}. 모양이 여기와 다릅니다.`,
  misfitCause: {
    sumAxis: 'dZ를 유닛에 대해 더한 값입니다. 샘플에 대해 더하세요.',
    perExample: '샘플마다 숫자가 하나씩 있습니다. 유닛이 아니라 샘플에 대해 더하세요.',
  },
  claimedTwice: (quantities) => `숫자가 다른 배열 여럿이 같은 양의 이름으로 되어 있습니다: ${quantities}. 첫 배열만 비교했습니다. 나머지가 무엇인지 아래에서 고르거나 지우세요.`,
  allAgree: (count, isOne) => (isOne ? '입력한 양이 일치합니다.' : `입력한 양 ${count}개가 모두 일치합니다.`),
  firstWrong: (quantity, wrong, known) => `처음으로 틀린 양: ${quantity}, 원소 ${known}개 중 ${wrong}개.`,
  turned: (quantity) => `처음으로 틀린 양: ${quantity}. 숫자는 맞지만 행과 열이 바뀌어 있습니다.`,
  alsoWrong: (quantity, wrong, known) => `역시 틀린 양: ${quantity}, 원소 ${known}개 중 ${wrong}개.`,
  worst: (entry, given, right, off) => `가장 크게 벗어난 원소는 ${entry}: 입력한 값 ${given}, 여기서는 ${right}, 차이 ${off}.`,
  sayLayout: '프로그램이 원래 그렇게 놓는다면 아래에서 알려 주세요. 그러면 실수가 아닙니다.',
  laidApart: (units, inputs) => `입력한 값의 방향이 서로 다릅니다. 유닛 × 입력: ${units}. 입력 × 유닛: ${inputs}. 어느 한쪽에서 전치가 빠졌거나 한 번 더 들어갔습니다. W의 방향을 아래에서 알려 주세요.`,
  goTo: (entry) => `${entry} 보기`,
  entries: (quantity) => `${quantity}의 틀린 원소`,
  entry: '원소',
  more: (count) => `그 밖에 ${count}개`,
  oneMistake: '바로 이 숫자를 만드는 실수',
  ties: (count) => `다음 ${count}가지가 모두 바로 이 숫자를 만듭니다`,
  begins: (quantity) => `${quantity}에서 시작됩니다.`,
  unknown: '여기서 아는 실수 가운데 이 숫자를 만드는 것은 없습니다.',
  givenOther: (quantity) => `${quantity}: 계산한 값이 아니라 주어진 값입니다. 프로그램이 이번 전파와 다른 숫자에서 시작했습니다.`,
  unknownInputs: (quantities) => `이 양을 계산하는 데 쓰는 값: ${quantities}. 아직 맞는지 보려면 이 값도 입력하세요.`,
  unknownRight: (quantities) => `이 양을 계산하는 데 쓰는 값은 입력한 대로 맞습니다: ${quantities}. 프로그램에서 이 한 단계를 살펴보세요.`,
  unknownOthers: (quantities) => `이 단계에는 다음 값도 쓰입니다: ${quantities}. 프로그램에서도 같은지 확인하세요.`,
  follows: (count) => `그 밖에 틀린 양 ${count}개는 여기에서 이어진 것입니다.`,
  further: (quantities) => `또 다른 실수가 있는 양: ${quantities}. 첫 실수에서 이어진 것이 아닙니다.`,
  wrongToo: (quantities) => `역시 틀린 양: ${quantities}. 원인이 같을 수 있습니다.`,
  found: '단계 순서로 본 양마다의 결과',
  quantity: '양',
  verdict: '결과',
  differing: '틀린 원소',
  differingOf: (wrong, known) => `${known}개 중 ${wrong}개`,
  exchanged: '행과 열이 바뀜',
  yours: '입력',
  here: '여기',
  difference: '차이',
  verdicts: { agree: '일치', first: '처음으로 틀림', follows: '여기서 이어짐', differs: '틀림' },
};

export const checkNumbersWords: Sentences<CheckNumbersWords> = { en, ko };
