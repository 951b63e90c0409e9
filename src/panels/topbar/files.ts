/** The browser's side of opening and saving: choosing a file, downloading one, and the address of what is open. */

import type { Experiment } from '../../engine/experiment';
import { builtIns, type BuiltIn } from '../../store/examples';
import { experimentFile, openRead, paperFile, savingProblem, traceFile, type Desk, type SavedFile } from '../../store/open-save';
import { readExperimentFile } from '../../store/read-experiment';
import type { Language } from '../../words/language';
import { gradientSymbols } from '../../writers/gradient-names';
import type { App } from '../app';
import { download } from '../clipboard';

/** Counts the files that were asked for, so that a large one does not overwrite what was opened after it. */
let asked = 0;

export async function openFile(file: File, desk: Desk): Promise<void> {
  const mine = ++asked;
  const read = await readExperimentFile(file);
  if (mine === asked && openRead(read, desk)) showAddress('');
}

export function openExample({ id, experiment }: BuiltIn, desk: Desk): void {
  asked++;
  openRead({ ok: true, experiment }, desk);
  showAddress(id === builtIns[0].id ? '' : `#w=${id}`);
}

/** Loading the page again opens the same under the same flags; a file's address is that of the bare page. */
export function showAddress(hash: string): void {
  const [, flags] = /&(.*)/s.exec(location.hash) ?? [];
  history.replaceState(history.state, '', `${location.pathname}${location.search}${flags === undefined ? hash : `${hash || '#'}&${flags}`}`);
}

export function chooseFile(desk: Desk): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,application/json';
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) void openFile(file, desk);
  });
  input.click();
}

export function saveExperiment(desk: Desk): void {
  const { experiment } = desk.experiment.getState();
  save(experiment, desk, () => experimentFile(experiment));
}

export function saveTrace(desk: Desk): void {
  const { experiment, trace } = desk.experiment.getState();
  save(experiment, desk, () => traceFile(experiment, trace));
}

export function savePaper({ experiment: store, settings }: App, language: Language): void {
  const { experiment, trace } = store.getState();
  const gradients = gradientSymbols(settings.getState().gradientNames, experiment.view.convention, experiment.batch.length);
  downloadText(paperFile(experiment, trace, gradients, language), 'application/x-tex');
}

function save(experiment: Experiment, { session }: Desk, write: () => SavedFile): void {
  const problem = savingProblem(experiment);
  if (problem) session.report(problem);
  else downloadText(write(), 'application/json');
}

function downloadText({ name, text }: SavedFile, type: string): void {
  download(name, new Blob([text], { type }));
}
