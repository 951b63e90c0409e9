/** The sentences around the same line in other notations: whose it is, and how it differs from ours (content spec, section 1.3). */

import type { Language, Sentences, Widened } from './language';

/** In the order in which they are listed. */
export const SOURCES = ['deeplearning', 'nielsen', 'cs231n', 'numpy', 'torch', 'autograd'] as const;
export type Source = (typeof SOURCES)[number];

const en = {
  title: 'Other notations',
  columns: { notation: 'Notation', line: 'Line' },
  names: {
    deeplearning: 'deeplearning.ai', nielsen: 'Nielsen', cs231n: 'CS231n', numpy: 'NumPy', torch: 'PyTorch, by hand', autograd: 'PyTorch autograd',
  } satisfies Record<Source, string>,
  differences: {
    deeplearning: 'Layers and columns as here; * is entry by entry.',
    nielsen: 'He counts the input as layer 1. j is a unit of the later layer, k of the earlier; δ is our dz, C_x the cost of one example, n their number, m that of a batch.',
    cs231n: 'Examples in rows, W inputs × outputs: our W transposed. 1/N is already in dscores; y holds class numbers.',
    numpy: 'As the matrices stand here: examples in columns.',
    torch: 'Examples in rows, W as here (out, in). Gradients are of J: 1/m is already inside.',
    autograd: 'After cost.backward(), with 1/m inside; a and z keep theirs only after retain_grad().',
  } satisfies Record<Source, string>,
  /** In a batch by autograd's convention, where our dZ and dA carry 1/m. */
  byAutograd: {
    deeplearning: 'Layers and columns as here; * is entry by entry. Its dZ and dA are of each example: m times ours.',
    nielsen: 'He counts the input as layer 1. j is a unit of the later layer, k of the earlier; δ is of each example, m times our dz, C_x its cost, n the number of examples, m that of a batch.',
  } satisfies Partial<Record<Source, string>>,
  none: '—, no line of its own',
  wideLine: 'Line, wider than the panel: scrolls sideways',
  copy: 'Copy',
  copyOf: (name: string) => `Copy the line of ${name}`,
  copied: 'Copied',
  notCopied: 'The browser did not let it be copied',
};

export type ElsewhereWords = Widened<typeof en>;

const ko: ElsewhereWords = {
  title: '다른 표기',
  columns: { notation: '표기', line: '식' },
  names: {
    deeplearning: 'deeplearning.ai', nielsen: 'Nielsen', cs231n: 'CS231n', numpy: 'NumPy', torch: 'PyTorch 직접 계산', autograd: 'PyTorch autograd',
  },
  differences: {
    deeplearning: '층 번호와 열의 뜻이 여기와 같다. *는 원소별 곱이다.',
    nielsen: '입력을 1층으로 센다. j는 뒤층, k는 앞층의 유닛이다. δ는 여기의 dz, C_x는 샘플 하나의 비용, n은 샘플 수, m은 배치의 샘플 수다.',
    cs231n: '샘플이 행이고 W는 (입력 × 출력), 곧 여기 W의 전치다. 1/N은 dscores에 이미 들어 있고, y는 클래스 번호다.',
    numpy: '여기 행렬 그대로, 샘플이 열이다.',
    torch: '샘플이 행이고 W는 여기와 같은 (출력, 입력)이다. 기울기는 모두 J를 미분한 것이라 1/m이 이미 들어 있다.',
    autograd: 'cost.backward()를 부른 뒤의 값이며 1/m이 들어 있다. a와 z의 기울기는 retain_grad()를 불러야 남는다.',
  },
  byAutograd: {
    deeplearning: '층 번호와 열의 뜻이 여기와 같다. *는 원소별 곱이다. dZ와 dA는 샘플 하나의 것이어서 여기의 m배다.',
    nielsen: '입력을 1층으로 센다. j는 뒤층, k는 앞층의 유닛이다. δ는 샘플 하나의 것이어서 여기 dz의 m배다. C_x는 샘플 하나의 비용, n은 샘플 수, m은 배치의 샘플 수다.',
  },
  none: '—, 따로 쓰는 식이 없다',
  wideLine: '식: 패널보다 넓어 옆으로 스크롤됩니다',
  copy: '복사',
  copyOf: (name) => `${name} 식 복사`,
  copied: '복사됨',
  notCopied: '브라우저가 복사를 허용하지 않았습니다',
};

export const elsewhereWords: Sentences<ElsewhereWords> = { en, ko };

/** How a source's lines differ from ours, which in a batch by autograd's convention carry 1/m from the start of backward. */
export function differenceFrom(source: Source, language: Language, isBatchByAutograd: boolean): string {
  const { differences, byAutograd } = elsewhereWords[language];
  const ours: Partial<Record<Source, string>> = isBatchByAutograd ? byAutograd : {};
  return ours[source] ?? differences[source];
}
