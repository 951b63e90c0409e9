/** Work that nobody waits for, done while the browser has nothing else to do. */

/** How long a slice may take where the browser does not say how long it is idle, in milliseconds. */
const SLICE = 4;

/** Goes through `work` bit by bit whenever there is time; returns what gives it up. */
export function whenIdle(work: Iterator<unknown>): () => void {
  if (typeof requestIdleCallback === 'undefined') return inSlices(work);
  const goOn = (deadline: IdleDeadline) => {
    while (deadline.timeRemaining() > 1) if (work.next().done === true) return;
    handle = requestIdleCallback(goOn);
  };
  let handle = requestIdleCallback(goOn);
  return () => cancelIdleCallback(handle);
}

function inSlices(work: Iterator<unknown>): () => void {
  const goOn = () => {
    const end = performance.now() + SLICE;
    while (performance.now() < end) if (work.next().done === true) return;
    handle = setTimeout(goOn);
  };
  let handle = setTimeout(goOn);
  return () => clearTimeout(handle);
}
