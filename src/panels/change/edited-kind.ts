/** What kind of number an edit changes: the key of its sentences. */

import { nameOf } from '../../engine/quantity';
import type { Editable } from '../../store/edit/edit';
import type { CompareWords } from '../../words/compare';

export function editedKind({ key }: Editable): keyof CompareWords['editing'] {
  const name = nameOf(key);
  return name === 'W' || name === 'b' || name === 'Y' || name === 'alpha' ? name : 'A';
}
