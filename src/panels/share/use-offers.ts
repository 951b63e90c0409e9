/** Which dialogs the page offers: none that would change a locked experiment, none that would tell covered answers. */

import type { DialogName } from '../../store/session';
import { useExperiment, useFlags } from '../app';

const CHANGING: ReadonlySet<DialogName> = new Set(['network', 'data', 'bring', 'history']);
const TELLING: ReadonlySet<DialogName> = new Set(['checkAll', 'checkNumbers', 'compare', 'take']);

export type Offers = (dialog: DialogName) => boolean;

export function useOffers(): Offers {
  const hide = useFlags((flags) => flags.hide);
  const isWhole = useExperiment(({ extent, structure: { plan } }) => extent.steps === plan.steps.length);
  return (dialog) => !(hide.has('edit') && CHANGING.has(dialog)) && !(hide.has('answers') && !isWhole && TELLING.has(dialog));
}
