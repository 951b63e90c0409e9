/** The browser's side of opening and saving: choosing a file, downloading one, and the address of what is open. */

import { builtIns, type BuiltIn } from '../../store/examples';
import { experimentFile, openRead, traceFile, type Desk, type SavedFile } from '../../store/open-save';
import { readExperimentFile } from '../../store/read-experiment';

export async function openFile(file: File, desk: Desk): Promise<void> {
  if (openRead(await readExperimentFile(file), desk)) showAddress('');
}

export function openExample({ id, experiment }: BuiltIn, desk: Desk): void {
  openRead({ ok: true, experiment }, desk);
  showAddress(id === builtIns[0].id ? '' : `#w=${id}`);
}

/** Loading the page again opens the same; a file's address is that of the bare page. */
function showAddress(hash: string): void {
  history.replaceState(null, '', `${location.pathname}${location.search}${hash}`);
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

export function saveExperiment({ experiment }: Desk): void {
  download(experimentFile(experiment.getState().experiment));
}

export function saveTrace({ experiment }: Desk): void {
  const { experiment: shown, trace } = experiment.getState();
  download(traceFile(shown, trace));
}

function download({ name, text }: SavedFile): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers begin to read only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
