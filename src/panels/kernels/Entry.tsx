/** The picked entry of the chosen kernel with its numbers; they are written by the painter of the section. */

import { depth } from '../../engine/experiment';
import { entryTex } from '../../writers/kernels-tex';
import { useExperiment } from '../app';
import { Formula } from '../world/Formula';
import { useChoice } from './kernels-context';

export function Entry() {
  const name = useChoice((choice) => choice.name);
  const isCosine = useChoice((choice) => choice.isCosine);
  const L = useExperiment(({ structure }) => depth(structure.shape));
  const [n, width] = [useExperiment(({ structure }) => structure.shape.widths[0]), useExperiment(({ structure }) => structure.shape.widths[L - 1])];
  const size = { input: n, features: width, rbf: n, tangent: L }[name];
  return <Formula key={`${name} ${size} ${isCosine}`} parts={entryTex(name, size, isCosine)} />;
}
