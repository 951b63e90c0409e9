/** Names for runs of changes that are one undo: a new one each time an act begins. */

import { useRef } from 'react';

let begun = 0;

export interface Run {
  readonly begin: () => void;
  /** The name of the run that was begun last. */
  readonly name: () => string;
}

export function useRun(): Run {
  const name = useRef('');
  return {
    begin: () => {
      name.current = `run ${++begun}`;
    },
    name: () => name.current,
  };
}
