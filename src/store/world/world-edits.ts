/** What is done to the world of the open experiment: each act is one undo with a name, unless it goes on with a run. */

import type { Experiment } from '../../engine/experiment';
import { WORLD_IDS, settingsOf, type WorldId } from '../../worlds/world-of';
import { worldsWords } from '../../words/worlds';
import type { Change } from '../edit/change';
import { builtIns } from '../examples';
import type { ExperimentStore } from '../experiment-store';
import { openWorld, type SampleSize } from './open-world';
import { mayDraw, USUAL_SAMPLE } from './sample-limits';
import { withSuggested } from './suggested';
import { withWorld, type WorldRequest } from './with-world';

export type WorldEditor = ReturnType<typeof createWorldEditor>;

/** @param keepTrained called before the data change under a run: what it has learned becomes the experiment's own */
export function createWorldEditor(experiment: ExperimentStore, keepTrained: () => void = () => undefined) {
  const open = () => openWorld(experiment.getState().experiment.data);

  /** False where a number is out of its bounds: then nothing changes. */
  function draw(request: WorldRequest, change: Change, run?: string): boolean {
    const { id, settings, count, heldOut, seed } = request;
    if (!mayDraw('count', count) || !mayDraw('heldOut', heldOut) || !mayDraw('seed', seed)) return false;
    let isDrawn = true;
    keepTrained();
    experiment.reshape((base) => {
      const current = openWorld(base.data);
      if (current && isSame(current, request)) return base;
      const after = withWorld(base, { id, settings, count, heldOut, seed });
      isDrawn = after !== undefined;
      return after ?? base;
    }, change, run);
    return isDrawn;
  }

  return {
    /** Another world at its defaults, with as many examples as are open if a world is. */
    choose(id: WorldId): void {
      const now = open();
      const size = now ? { count: now.count, heldOut: now.heldOut, seed: now.seed } : USUAL_SAMPLE;
      const bounded = mayDraw('count', size.count) && mayDraw('heldOut', size.heldOut) ? size : USUAL_SAMPLE;
      experiment.reshape((base) => {
        const after = withWorld(base, { id, settings: {}, ...bounded });
        return after ? titled(after, id) : base;
      }, { kind: 'world', world: id });
    },

    /** A prior's weight, the noise or the share of the uniform law; the sample is drawn again by the same seed. */
    set(name: string, value: number, run?: string): boolean {
      const now = open();
      const rule = now && settingsOf(now.id).find((each) => each.name === name);
      if (!now || !rule || !(value >= rule.low && value <= rule.high)) return false;
      return draw({ ...now, settings: { ...now.settings, [name]: value } }, { kind: 'worldSetting', setting: name, value }, run);
    },

    /** How many examples there are, how many of them held out, and the seed. */
    resize(size: Partial<SampleSize>, run?: string): boolean {
      const now = open();
      if (!now) return false;
      const after = { count: now.count, heldOut: now.heldOut, seed: now.seed, ...size };
      return draw({ ...now, ...after }, { kind: 'sample', ...after }, run);
    },

    /** New samples of the same law: those of the next seed. */
    drawNew(): boolean {
      const now = open();
      if (!now) return false;
      const seed = now.seed === Number.MAX_SAFE_INTEGER ? 0 : now.seed + 1;
      const after = { count: now.count, heldOut: now.heldOut, seed };
      return draw({ ...now, ...after }, { kind: 'sample', ...after });
    },

    /** The sample as its seed gives it, where examples were changed by hand. */
    drawAgain(): void {
      const now = open();
      if (!now) return;
      const { count, heldOut, seed } = now;
      keepTrained();
      experiment.reshape((base) => withWorld(base, now) ?? base, { kind: 'sample', count, heldOut, seed });
    },

    /** The network that is suggested for this world, at its first weights. */
    suggest(): void {
      const now = open();
      if (!now) return;
      experiment.reshape((base) => {
        const after = withSuggested(base, now.id);
        return withWorld(after, now) ?? base;
      }, { kind: 'suggestedNetwork', world: now.id });
    },
  };
}

/** Whether a sample is asked for that is already there. */
function isSame(now: WorldRequest, asked: WorldRequest): boolean {
  return now.id === asked.id && now.count === asked.count && now.heldOut === asked.heldOut && now.seed === asked.seed
    && settingsOf(now.id).every(({ name }) => now.settings[name] === asked.settings[name]);
}

/** A title that was typed stays; that of a built-in experiment would name data that are gone. */
function titled(experiment: Experiment, id: WorldId): Experiment {
  const { title } = experiment;
  const isOurs = title === '' || builtIns.some((each) => each.experiment.title === title) || WORLD_IDS.some((each) => title === worldsWords.en.worlds[each].name);
  return isOurs ? { ...experiment, title: worldsWords.en.worlds[id].name } : experiment;
}
