/** The comparison of the page, handed to its parts. */

import { createContext, useContext } from 'react';
import type { TruthStore } from '../../store/truth/truth';

export const TruthContext = createContext<TruthStore | undefined>(undefined);

export function useTruth(): TruthStore {
  const truth = useContext(TruthContext);
  if (!truth) throw new Error('a part of the page of the truth stands outside it');
  return truth;
}
