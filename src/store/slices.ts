/** Long work in slices, between which the page may answer a key or draw a frame. */

/** Half a frame, in milliseconds. */
const SLICE = 8;

/** Ask often inside long work, and await what comes: the page answers whenever a slice is over. */
export function createSlices(): () => Promise<void> | undefined {
  let ends = performance.now() + SLICE;
  return () => {
    if (performance.now() < ends) return undefined;
    return new Promise((resolve) => {
      setTimeout(() => {
        ends = performance.now() + SLICE;
        resolve();
      });
    });
  };
}
