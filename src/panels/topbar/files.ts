/** The browser's side of opening and saving: choosing a file, downloading one, and the address of what is open. */

import type { Experiment } from '../../engine/experiment';
import { builtIns } from '../../store/examples';
import { experimentFile, openRead, savingProblem, type Desk } from '../../store/share/open-save';
import { readExperimentFile } from '../../store/read/read-experiment';
import { download } from '../clipboard';

/** Counts the files that were asked for, so that a large one does not overwrite what was opened after it. */
let asked = 0;

export async function openFile(file: File, desk: Desk): Promise<void> {
  const mine = ++asked;
  const read = await readExperimentFile(file);
  if (mine === asked && openRead(read, desk)) showAddress('');
}

export function openExample({ id, experiment }: { readonly id: string; readonly experiment: Experiment }, desk: Desk): void {
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

export function saveExperiment({ experiment: store, session }: Desk): void {
  const { experiment } = store.getState();
  const problem = savingProblem(experiment);
  if (problem) {
    session.report(problem);
    return;
  }
  const { name, text } = experimentFile(experiment);
  download(name, new Blob([text], { type: 'application/json' }));
}
