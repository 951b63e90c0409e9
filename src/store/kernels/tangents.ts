/** The tangent kernel between two points, layer by layer, of the number that is usually read off the network. */

import { depth } from '../../engine/experiment';
import type { Matrix } from '../../engine/matrix';
import { readingWeights, usualReading } from '../../features/reading';
import { tangentTerms, type TangentTerm } from '../../features/tangent-kernel';
import type { Models } from './models';

/** x and x2 are n × 1. */
export function pickedTangents({ shape, now }: Models, x: Matrix, x2: Matrix): readonly TangentTerm[] {
  return tangentTerms({ shape, parameters: now }, x, x2, readingWeights(usualReading(shape), shape.widths[depth(shape)]));
}
