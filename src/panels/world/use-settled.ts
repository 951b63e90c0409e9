/** A text that follows the numbers once they have come to rest: what is read aloud need not change in every frame of a drag. */

import { useEffect, useEffectEvent, useState } from 'react';
import { useApp } from '../app';

/** In milliseconds. */
const REST = 300;

export function useSettled(read: () => string): string {
  const { experiment, worldView } = useApp();
  const [, setCount] = useState(0);
  const [text, setText] = useState(read);
  const settle = useEffectEvent(() => {
    setText(read());
    setCount((count) => count + 1);
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(settle, REST);
    };
    const leave = [experiment, worldView].map((store) => store.subscribe(later));
    return () => {
      clearTimeout(timer);
      for (const each of leave) each();
    };
  }, [experiment, worldView]);
  return text;
}
