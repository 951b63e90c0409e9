/** A text about numbers that move, taken anew once they have come to rest: what is read aloud need not follow every frame. */

import { useEffect, useEffectEvent, useState } from 'react';
import { useApp } from './app';

/** Without a frame for so long, in milliseconds. */
const REST = 300;

export function useAtRest(read: () => string): string {
  const { frame } = useApp();
  const [text, setText] = useState(read);
  const settle = useEffectEvent(() => setText(read()));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const leave = frame.add(() => {
      clearTimeout(timer);
      timer = setTimeout(settle, REST);
    });
    return () => {
      clearTimeout(timer);
      leave();
    };
  }, [frame]);
  return text;
}
