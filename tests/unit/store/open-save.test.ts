/** What becomes of an experiment that was read or could not be, and under which names files are saved. */

import { describe, expect, it } from 'vitest';
import { entry, layerKey, LEARNING_RATE } from '../../../src/engine/quantity';
import { createExperimentStore } from '../../../src/store/experiment-store';
import { experimentFile, openRead, savingProblem, traceFile } from '../../../src/store/share/open-save';
import { createPlayback } from '../../../src/store/playback';
import { readExperiment } from '../../../src/store/read/read-experiment';
import { createSessionStore } from '../../../src/store/session';
import { createSettingsStore } from '../../../src/store/settings';
import { LANGUAGES } from '../../../src/words/language';
import { problemText } from '../../../src/words/problems';
import { firstExample } from './first-example';

function desk() {
  const experiment = createExperimentStore(firstExample());
  const playback = createPlayback(experiment, createSettingsStore(['en'], undefined), () => false);
  return { experiment, playback, session: createSessionStore() };
}

describe('opening', () => {
  it('leaves the open experiment as it is and reports the problem', () => {
    const at = desk();
    at.experiment.next();
    at.playback.play();
    const before = at.experiment.getState();
    expect(openRead(readExperiment('{"nablascope": 1, "title": 3}'), at)).toBe(false);
    expect(at.experiment.getState()).toBe(before);
    expect(at.session.getState().problem).toMatchObject({ path: expect.any(String) });
    expect(at.playback.getState().playing).toBe(true);
    at.playback.pause();
  });

  it('shows what was read, stops playing, forgets the last problem, and can be undone', () => {
    const at = desk();
    openRead(readExperiment(''), at);
    at.playback.play();
    const other = { ...firstExample(), title: 'other', learningRate: 0.25 };
    expect(openRead({ ok: true, experiment: other }, at)).toBe(true);
    expect(at.experiment.getState().experiment.title).toBe('other');
    expect(at.session.getState().problem).toBeUndefined();
    expect(at.playback.getState().playing).toBe(false);
    at.experiment.undo();
    expect(at.experiment.getState().experiment.title).toBe('first example');
  });
});

describe('saving', () => {
  it('writes an experiment that reads back the same, and a trace that holds it', () => {
    const { experiment } = desk();
    experiment.next();
    const state = experiment.getState();
    for (const file of [experimentFile(state.experiment), traceFile(state.experiment, state.trace)]) {
      expect(readExperiment(file.text)).toEqual({ ok: true, experiment: state.experiment });
    }
  });

  it('says which number no file can hold, after an overflow', () => {
    const { experiment } = desk();
    expect(savingProblem(experiment.getState().experiment)).toBeUndefined();
    experiment.edit(LEARNING_RATE, 1e308);
    for (let k = 0; k < 3; k++) {
      experiment.last();
      experiment.next();
    }
    // An edit makes the shown parameters the experiment's own.
    experiment.edit(entry(layerKey('b', 2), 0, 0), 0.5);
    const problem = savingProblem(experiment.getState().experiment);
    expect(problem).toMatchObject({ kind: 'notSaved' });
    expect(readExperiment(experimentFile(experiment.getState().experiment).text).ok).toBe(false);
    for (const language of LANGUAGES) expect(problem && problemText(problem, language)).toContain(problem?.path);
  });

  it('writes the cost after the update of the parameters that are shown', () => {
    const { experiment } = desk();
    const J = () => (JSON.parse(traceFile(experiment.getState().experiment, experiment.getState().trace).text) as { after: { J: number } }).after.J;
    for (let k = 0; k < 2; k++) {
      const promised = J();
      experiment.last();
      experiment.next();
      expect(experiment.getState().experiment.view.iteration).toBe(k + 1);
      expect(promised).toBeCloseTo(experiment.getState().trace.J, 12);
    }
  });

  it.each([
    ['first example', 'first example'],
    ['a/b: "c"?', 'a-b- -c-'],
    ['..hidden', 'hidden'],
    ['tab\there', 'tab-here'],
    ['예제 1', '예제 1'],
    ['', 'experiment'],
    ['x'.repeat(300), 'x'.repeat(100)],
  ])('names the file of %j %j', (title, name) => {
    expect(experimentFile({ ...firstExample(), title }).name).toBe(`${name}.nablascope.json`);
  });
});
