/** Which quantity somebody means by a name: `dW1`, `W1.grad`, `grads['b2']`, `fc1.weight.grad`, `delta2`, `yhat`, `loss`. */

import { outputActivation, depth, type NetworkShape } from '../../engine/experiment';
import { isElementwise } from '../../engine/activations';
import { layerKey, type LayerQuantity, type QuantityKey } from '../../engine/quantity';

/** `fc1.weight`, `net.0.bias`, `out.kernel`: a layer of PyTorch or Keras. */
const MODULE = /^(.*?)(\d*)\.(weight|kernel|bias)(\.grad)?(?:\.data)?$/;

const OUTPUTS = /^(y_?hat|ŷ|y_?pred(icted|s)?|pred(iction)?s?|out(put)?s?|p|probs?|probabilities)$/;
const LOGITS = /^(logits?|scores?|s)$/;

/** The quantities that the names of one print-out mean, each at its name's place; undefined for a name that tells none. */
export function quantitiesNamed(names: readonly string[], shape: NetworkShape): readonly (QuantityKey | undefined)[] {
  const meant = quantitiesMeant(names, shape);
  // Of two that mean the same the first is taken.
  return meant.map((key, index) => (meant.indexOf(key) === index ? key : undefined));
}

/** The same where two names may mean one quantity. */
export function quantitiesMeant(names: readonly string[], shape: NetworkShape): readonly (QuantityKey | undefined)[] {
  const modules = layersOfModules(names, depth(shape));
  return names.map((name) => moduleQuantity(name, modules) ?? plainQuantity(name, shape)).map((key) => (key !== undefined && isPossible(key, shape) ? key : undefined));
}

/** The layer of each module: its own number where these are 1 to L, else its place among them. */
function layersOfModules(names: readonly string[], L: number): ReadonlyMap<string, number> {
  const found = names.map((name) => MODULE.exec(name.trim().toLowerCase())).filter((match) => match !== null);
  const modules = [...new Map(found.map(([, before, number]) => [before + number, number])).entries()];
  const numbers = modules.map(([, number]) => Number(number));
  if (modules.every(([, number]) => number !== '') && numbers.every((number) => number >= 1 && number <= L) && new Set(numbers).size === numbers.length) {
    return new Map(modules.map(([module], index) => [module, numbers[index]]));
  }
  const inOrder = modules.every(([, number]) => number !== '') ? modules.toSorted(([, a], [, b]) => Number(a) - Number(b)) : modules;
  // One alone that has no number of a layer may be any.
  return new Map(inOrder.length === L ? inOrder.map(([module], index) => [module, index + 1]) : []);
}

function moduleQuantity(name: string, layers: ReadonlyMap<string, number>): QuantityKey | undefined {
  const match = MODULE.exec(name.trim().toLowerCase());
  if (!match) return undefined;
  const [, before, number, kind, gradient] = match;
  const layer = layers.get(before + number);
  const letter = kind === 'bias' ? 'b' : 'W';
  return layer === undefined ? undefined : layerKey(gradient === undefined ? letter : `d${letter}`, layer);
}

function plainQuantity(name: string, shape: NetworkShape): QuantityKey | undefined {
  const L = depth(shape);
  const text = canonical(name);
  if (/^(x|inputs?)$/.test(text)) return layerKey('A', 0);
  if (/^(y|y_?true|t|targets?|labels?)$/.test(text)) return 'Y';
  if (/^(j|cost|loss|l|(total|mean|avg)_?(loss|cost)|(loss|cost)_?(mean|val(ue)?)|(data|train(ing)?)_?loss|(cost|loss)(after|at).*)$/.test(text)) return 'J';
  if (/^(losses|lo|loss_?per_?(example|sample))$/.test(text)) return 'Lo';
  const derivative = /^d(?=.)/.test(text) && text !== 'data' ? text.slice(1) : undefined;
  const bare = derivative ?? text;
  const ofOutput = OUTPUTS.test(bare) ? 'A' : LOGITS.test(bare) ? 'Z' : undefined;
  if (ofOutput) return layerKey(derivative === undefined ? ofOutput : `d${ofOutput}`, L);
  if (derivative !== undefined && /^(x|inputs?)$/.test(derivative)) return 'dA[0]';
  if (/^(delta|δ)\d*$/.test(text)) return ofLayer('dZ', text.replace(/\D/g, ''), L);
  const slope = /^(?:g'|gp|gprime|slope)_?z?(\d*)$/.exec(text);
  if (slope) return ofLayer('gp', slope[1], L);
  const gradientOf = /^(?:delta|δ)_?([wb]\d*)$/.exec(text)?.[1];
  if (gradientOf) return plainQuantity(`d${gradientOf}`, shape);
  const updated = /^(?:new_?([wb])_?(\d*)|([wb])_?(\d*)_?(?:new|updated|next|(?:after|post)_?(?:update|step)?|\+))$/.exec(text);
  if (updated) return ofLayer((updated[1] ?? updated[3]) === 'w' ? 'Wnew' : 'bnew', updated[2] ?? updated[4], L);
  const plain = /^(w|weights?|b|bias|z|a|h|out|act|hidden)_?(\d*)$/.exec(bare);
  if (!plain) return undefined;
  const letter = LETTERS[plain[1]];
  // The only hidden layer needs no number.
  const number = plain[2] === '' && L === 2 && /^(h|hidden)$/.test(plain[1]) ? '1' : plain[2];
  if (derivative === undefined) return ofLayer(letter, number, L);
  return ofLayer(`d${letter}`, number, L);
}

const LETTERS: Readonly<Record<string, 'W' | 'b' | 'Z' | 'A'>> = {
  w: 'W', weight: 'W', weights: 'W', b: 'b', bias: 'b', z: 'Z', a: 'A', h: 'A', out: 'A', act: 'A', hidden: 'A',
};

/** Without a number only where there is one layer, or for the error of the output. */
function ofLayer(name: LayerQuantity, number: string, L: number): QuantityKey | undefined {
  if (number !== '') return layerKey(name, Number(number));
  return L === 1 || name === 'dZ' ? layerKey(name, L) : undefined;
}

/** The name in small letters without brackets and owners; every way to write a gradient becomes a d before it. */
function canonical(name: string): string {
  // A Korean particle and a word for “value” after the name.
  let text = name.trim().toLowerCase().replace(/(?:의\s*(?:값|기울기)?|은|는|이|가|값)$/, (particle) => (particle.includes('기울기') ? ' gradient' : '')).replace(/^(?:self|model|net|params?|state)\./, '');
  const held = /^(\w+)\[\s*['"]([^'"]+)['"]\s*\](.*)$/.exec(text);
  if (held) text = `${/grad/.test(held[1]) && !held[2].startsWith('d') ? 'd' : ''}${held[2]}${held[3]}`;
  text = text.replace(/\.(?:data|detach\(\)|numpy\(\)|item\(\)|t)$/, '').replace(/[\s^{}()[\]'"$\\]/g, (letter) => (letter === "'" ? letter : ''));
  const gradient = /^(?:(?:∂|d)(?:loss|cost|[jlce])_?\/?_?(?:∂|d)_?|∇_?|nabla_?|grad(?:ient)?(?:of)?_?)(.+)$/.exec(text)?.[1] ?? /^(.+?)[._]?grad(?:ient)?s?$/.exec(text)?.[1];
  return (gradient === undefined ? text.replace(/^d_(?=[a-z])/, 'd') : `d${gradient.replace(/^d(?=[wbza]_?\d)/, '')}`).replace(/^(d?[a-zδ]+)_(?=\d)/, '$1');
}

function isPossible(key: QuantityKey, shape: NetworkShape): boolean {
  const match = /^(\w+)\[(\d+)\]$/.exec(key);
  if (!match) return true;
  const [L, l] = [depth(shape), Number(match[2])];
  if (match[1] === 'gp' && l === L && !isElementwise(outputActivation(shape))) return false;
  return l <= L && (l > 0 || match[1] === 'A' || match[1] === 'dA');
}
