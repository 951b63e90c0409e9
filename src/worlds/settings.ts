/** The settings of a world: numbers with a default and bounds, which a form can show and a file can hold. */

export interface Setting {
  readonly name: string;
  readonly default: number;
  readonly low: number;
  readonly high: number;
}

export type SettingValues = Readonly<Record<string, number>>;

/** The weight of class k before the weights are divided by their sum. */
function weightName(k: number): string {
  return `weight${k}`;
}

/** The class whose weight a setting is. */
export function classOfWeight(name: string): number | undefined {
  const digits = /^weight(\d+)$/.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** The priors' weights, the noise, and how much of P(x) is the uniform law (`reweighted.ts`). */
export function classSettings(priors: readonly number[]): readonly Setting[] {
  return [
    ...priors.map((prior, k) => ({ name: weightName(k), default: prior, low: 0.02, high: 1 })),
    NOISE,
    { name: 'mix', default: 0, low: 0, high: 1 },
  ];
}

/** A factor on every standard deviation. */
export const NOISE: Setting = { name: 'noise', default: 1, low: 0.25, high: 3 };

/** Every setting, what is absent at its default; undefined where a name is unknown or a number out of bounds or none. */
export function completeSettings(rules: readonly Setting[], given: SettingValues): SettingValues | undefined {
  if (Object.keys(given).some((name) => !rules.some((rule) => rule.name === name))) return undefined;
  const values = rules.map((rule) => [rule, Object.hasOwn(given, rule.name) ? given[rule.name] : rule.default] as const);
  if (values.some(([{ low, high }, value]) => !(value >= low && value <= high))) return undefined;
  return Object.fromEntries(values.map(([{ name }, value]) => [name, value]));
}

/** π_k: the weights divided by their sum. */
export function priorsOf(settings: SettingValues, K: number): readonly number[] {
  const weights = Array.from({ length: K }, (_, k) => settings[weightName(k)]);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
