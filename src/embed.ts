/** The embedded page's side of docs/embedding.md: carries out what the page around it asks for, and tells it what happens. */

import { routesOf } from './engine/experiment';
import { readExperiment } from './store/read/read-experiment';
import { MESSAGE_VERSION, readRequest, type Message, type Request, type Stop } from './store/share/message';
import { openRead, savingProblem, type Desk } from './store/share/open-save';
import { sharedView, type Lectern } from './store/share/open-address';
import { followEdits, type ToldEdit } from './store/share/told-edits';
import { embedWords } from './words/embed';
import { problemText } from './words/problems';
import { writeExperiment } from './writers/experiment-json';

/** Milliseconds between two messages about a drag: a frame of the screen. Not a frame's callback, which stops while the frame is out of sight. */
const PACE = 16;

/** Listens to the one origin that the address allows, and to no other; without one nothing is sent or obeyed. */
export function talkToParent(desk: Desk & Lectern): void {
  const { experiment, flags, settings, playback } = desk;
  if (window.parent === window) return;

  /** Only ever to the origin that the address names; a browser drops it where another one has the frame. */
  function post(message: Message): void {
    const { isEmbedded, origin } = flags.getState();
    if (isEmbedded && origin !== undefined) window.parent.postMessage({ nablascope: MESSAGE_VERSION, ...message }, origin);
  }

  function stop(): Stop {
    const { step, computed, iteration } = experiment.getState().experiment.view;
    return { step, computed, iteration };
  }

  function refuse(id: Request['id'], kind: string, path: string, text: string): void {
    post({ type: 'problem', id, kind, path, text });
  }

  function obey(request: Request): void {
    const words = embedWords[settings.getState().language];
    const { id } = request;
    switch (request.type) {
      case 'open': {
        const read = readExperiment(request.experiment);
        if (!read.ok) {
          refuse(id, read.problem.kind, read.problem.path, problemText(read.problem, settings.getState().language));
          return;
        }
        openRead({ ok: true, experiment: sharedView(read.experiment, flags.getState()) }, desk);
        break;
      }
      case 'goTo':
        playback.pause();
        if (!experiment.goTo(request.step)) {
          refuse(id, 'stop', 'step', words.noStop);
          return;
        }
        break;
      case 'next':
      case 'back':
        playback.pause();
        experiment[request.type]();
        break;
      case 'setView': {
        const { language, theme, ...view } = request.view;
        if (view.route !== undefined && !routesOf(experiment.getState().structure.shape).includes(view.route)) {
          refuse(id, 'route', 'view.route', words.noRoute);
          return;
        }
        settings.setState({ ...(language && { language }), ...(theme && { theme }) });
        experiment.setView(view);
        break;
      }
      case 'getState': {
        const { experiment: shown } = experiment.getState();
        post({ type: 'state', id, title: shown.title, experiment: savingProblem(shown) ? undefined : writeExperiment(shown), ...stop() });
        return;
      }
    }
    if (id !== undefined) post({ type: 'done', id });
  }

  window.addEventListener('message', ({ source, origin, data }) => {
    // Whoever else can reach the frame is not even answered.
    if (source !== window.parent || origin !== flags.getState().origin || !flags.getState().isEmbedded) return;
    const read = readRequest(data);
    if ('request' in read) obey(read.request);
    else refuse(read.id, 'message', read.path, embedWords[settings.getState().language].notUnderstood);
  });

  // Of a number under a drag only the last one of a frame is told.
  let waiting: ToldEdit | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting) post(waiting);
    waiting = undefined;
  };
  followEdits(experiment, (edit) => {
    const isLive = edit.type === 'edit' && !edit.done;
    waiting = edit;
    if (isLive) timer ??= setTimeout(flush, PACE);
    else flush();
  });
  experiment.subscribe((now, before) => {
    const [view, old] = [now.experiment.view, before.experiment.view];
    if (view.step !== old.step || view.computed !== old.computed || view.iteration !== old.iteration) post({ type: 'step', ...stop() });
  });
  post({ type: 'ready', ...stop() });
}
