/** What each way to look at a gradient is given. */

import type { EntryReference } from '../../engine/quantity';
import type { Structure } from '../../store/structure';

export interface GradientViewProps {
  /** An entry of dW, db, dZ or dA. */
  readonly gradient: EntryReference;
  /** What J is differentiated by. */
  readonly variable: EntryReference;
  readonly structure: Structure;
  /** The selected number in words. */
  readonly name: string;
}
