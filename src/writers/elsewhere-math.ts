/** The lines of a pass as formulas: deeplearning.ai's, and Nielsen's with BP1 to BP4. */

import { depth } from '../engine/experiment';
import { isPlain, type Lines, type Occasion } from './elsewhere-lines';

export function deeplearningLines({ layer: l, isBias, rule }: Occasion): Lines {
  const at = (letters: string, layer = l) => `${letters}^{[${layer}]}`;
  const parameter = isBias ? 'b' : 'W';
  return {
    z: `${at('Z')} = ${at('W')} ${at('A', l - 1)} + ${at('b')}`,
    a: `${at('A')} = ${at('g')}(${at('Z')})`,
    'a.softmax': `t = e^{z^{[${l}]}},\\quad ${at('a')} = \\dfrac{t}{\\sum_j t_j}`,
    'loss.half_se': undefined,
    'loss.mse': undefined,
    'loss.bce': '\\mathcal L(\\hat y, y) = -\\big(y \\log \\hat y + (1 - y) \\log(1 - \\hat y)\\big)',
    'loss.ce': '\\mathcal L(\\hat y, y) = -\\sum_j y_j \\log \\hat y_j',
    J: 'J = \\frac1m \\sum_{i=1}^m \\mathcal L(\\hat y^{(i)}, y^{(i)})',
    'dAL.half_se': undefined,
    'dAL.mse': undefined,
    'dAL.bce': `d${at('A')} = -\\dfrac{Y}{${at('A')}} + \\dfrac{1 - Y}{1 - ${at('A')}}`,
    'dAL.ce': undefined,
    dZ: `d${at('Z')} = d${at('A')} * ${at('g')}{}'(${at('Z')})`,
    'dZ.softmax': undefined,
    'dZ.softmax_ce_shortcut': `d${at('z')} = \\hat y - y`,
    'dZ.sigmoid_bce_shortcut': `d${at('Z')} = ${at('A')} - Y`,
    dW: `d${at('W')} = \\frac1m\\, d${at('Z')} ${at('A', l - 1)}{}^T`,
    db: `d${at('b')} = \\frac1m\\, \\texttt{np.sum}(d${at('Z')}, \\texttt{axis=1, keepdims=True})`,
    dA: `d${at('A', l - 1)} = ${at('W')}{}^T d${at('Z')}`,
    update: !isPlain(rule) ? undefined : `${at(parameter)} := ${at(parameter)} - \\alpha\\, d${at(parameter)}`,
  };
}

/** He counts the input as layer 1; j is a unit of the later layer, k one of the earlier. */
export function nielsenLines({ shape, layer, isBias, rule }: Occasion): Lines {
  const l = layer + 1;
  const L = depth(shape) + 1;
  const isOutput = l === L;
  const sum = `\\sum_x \\delta^{x,${l}}`;
  const label = (name: string) => `\\text{${name}:}\\quad `;
  return {
    z: `z^{${l}}_j = \\sum_k w^{${l}}_{jk} a^{${l - 1}}_k + b^{${l}}_j`,
    a: `a^{${l}}_j = \\sigma(z^{${l}}_j)`,
    'a.softmax': `a^{${L}}_j = \\dfrac{e^{z^{${L}}_j}}{\\sum_k e^{z^{${L}}_k}}`,
    'loss.half_se': `C_x = \\frac12 \\lVert y - a^{${L}} \\rVert^2`,
    'loss.mse': undefined,
    'loss.bce': `C_x = -\\sum_j \\big[y_j \\ln a^{${L}}_j + (1 - y_j) \\ln(1 - a^{${L}}_j)\\big]`,
    'loss.ce': `C_x = -\\ln a^{${L}}_y`,
    J: 'C = \\frac1n \\sum_x C_x',
    'dAL.half_se': `\\nabla_a C = a^{${L}} - y`,
    'dAL.mse': undefined,
    'dAL.bce': undefined,
    'dAL.ce': undefined,
    dZ: isOutput
      ? `${label('BP1')}\\delta^{${L}} = \\nabla_a C \\odot \\sigma'(z^{${L}})`
      : `${label('BP2')}\\delta^{${l}} = \\big((w^{${l + 1}})^T \\delta^{${l + 1}}\\big) \\odot \\sigma'(z^{${l}})`,
    'dZ.softmax': undefined,
    'dZ.softmax_ce_shortcut': `\\delta^{${L}}_j = a^{${L}}_j - y_j`,
    'dZ.sigmoid_bce_shortcut': `\\delta^{${L}} = a^{${L}} - y`,
    dW: `${label('BP4')}\\dfrac{\\partial C}{\\partial w^{${l}}_{jk}} = a^{${l - 1}}_k \\delta^{${l}}_j`,
    db: `${label('BP3')}\\dfrac{\\partial C}{\\partial b^{${l}}_j} = \\delta^{${l}}_j`,
    dA: l === 2 ? undefined : `\\text{in BP2:}\\quad (w^{${l}})^T \\delta^{${l}}`,
    update: !isPlain(rule) ? undefined : isBias
      ? `b^{${l}} \\to b^{${l}} - \\frac{\\eta}{m} ${sum}`
      : `w^{${l}} \\to w^{${l}} - \\frac{\\eta}{m} ${sum} (a^{x,${l - 1}})^T`,
  };
}
