/** The worker that trains: its messages go to the runner, its slices stand between them. */

import type { TrainingCommand } from './store/train/protocol';
import { createRunner } from './store/train/runner';

// A message to oneself waits behind those of the page, and not four milliseconds as a timer does.
const turn = new MessageChannel();
let work: () => void = () => undefined;
turn.port1.onmessage = () => work();

const runner = createRunner({
  post: (report, transfer) => self.postMessage(report, { transfer }),
  later(next) {
    work = next;
    turn.port2.postMessage(undefined);
  },
  now: () => performance.now(),
});

self.onmessage = ({ data }: MessageEvent<TrainingCommand>) => runner.receive(data);
