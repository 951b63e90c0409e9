/** Calibration: whether of the predictions made with confidence 80 % eight in ten are right. It is less than being correct. */

import type { Predictions } from './against-truth';

export interface ReliabilityRow {
  /** The bin holds confidences above `low`, up to `high`. The first holds `low` too. */
  readonly low: number;
  readonly high: number;
  /** Its share of all predictions. */
  readonly share: number;
  /** How many of them are right, and how many they say are; NaN in an empty bin. */
  readonly accuracy: number;
  readonly confidence: number;
}

export interface Calibration {
  readonly rows: readonly ReliabilityRow[];
  /** Σ_b share_b |accuracy_b − confidence_b|. */
  readonly expectedError: number;
  /** The mean of (confidence − right)² of the class that is predicted. */
  readonly brier: number;
}

/**
 * @param lowest the smallest confidence there can be: 1/K
 * @param shares how much each prediction counts (the masses of a quadrature's nodes); all the same when nothing is said
 */
export function calibrationOf(
  { confidence, correct }: Pick<Predictions, 'confidence' | 'correct'>,
  { lowest, bins = 10, shares }: { readonly lowest: number; readonly bins?: number; readonly shares?: Float64Array },
): Calibration {
  const width = (1 - lowest) / bins;
  const sums = Array.from({ length: bins }, () => ({ share: 0, right: 0, said: 0 }));
  let [total, squares] = [0, 0];
  confidence.forEach((said, e) => {
    const share = shares ? shares[e] : 1;
    const bin = sums[Math.min(Math.max(Math.ceil((said - lowest) / width) - 1, 0), bins - 1)];
    bin.share += share;
    bin.right += share * correct[e];
    bin.said += share * said;
    total += share;
    // E(said − y)² for y right with the chance correct.
    squares += share * (said * said - 2 * said * correct[e] + correct[e]);
  });
  const rows = sums.map(({ share, right, said }, b) => ({
    low: lowest + b * width,
    high: lowest + (b + 1) * width,
    share: share / total,
    accuracy: right / share,
    confidence: said / share,
  }));
  const expectedError = sums.reduce((sum, { right, said }) => sum + Math.abs(right - said), 0) / total;
  return { rows, expectedError, brier: squares / total };
}
