/** A sentence that is said for a while and then taken back, such as that something was copied. */

import { useEffect, useRef, useState } from 'react';

/** How long a success is said. */
const SHORT = 3000;
/** What takes a while, or what to do about a failure. */
export const LONG = 12_000;

export function useSaid(): readonly [string, (sentence: string, time?: number) => void] {
  const [said, setSaid] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const say = (sentence: string, time = SHORT) => {
    clearTimeout(timer.current);
    setSaid(sentence);
    timer.current = setTimeout(() => setSaid(''), time);
  };
  return [said, say];
}
