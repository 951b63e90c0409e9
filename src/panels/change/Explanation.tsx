/** What explains the place: the derivation of its step, or what the edit that is looked at changed. */

import { useCompareEdit } from '../app';
import { Derivation } from '../derivation/Derivation';
import { Change } from './Change';

export function Explanation() {
  const isEdited = useCompareEdit(({ edit }) => edit !== undefined);
  return isEdited ? <Change /> : <Derivation />;
}
