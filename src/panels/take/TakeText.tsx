/** The experiment, its trace, a script or the document: which file it is, and when it cannot be written. */

import { savingProblem, type SavedFile } from '../../store/share/open-save';
import { takenFile, type TextKind } from '../../store/take/take';
import { problemText } from '../../words/problems';
import { takeAwayWords } from '../../words/take-away';
import { gradientSymbols } from '../../writers/gradient-names';
import { useApp, useLanguage } from '../app';
import { TextItem } from './TextItem';

const TYPES: Readonly<Record<TextKind, string>> = {
  experiment: 'application/json', trace: 'application/json', numpy: 'text/x-python', torch: 'text/x-python', paper: 'application/x-tex',
};

export function TakeText({ kind }: { readonly kind: TextKind }) {
  const { experiment: store, settings } = useApp();
  const language = useLanguage();
  const { name, note } = takeAwayWords[language].items[kind];

  function write(): SavedFile {
    const { experiment, trace } = store.getState();
    const gradients = gradientSymbols(settings.getState().gradientNames, experiment.view.convention, experiment.batch.length);
    return takenFile(kind, { experiment, trace, gradients, language });
  }

  /** What no file of JSON can hold. */
  function problem(): string | undefined {
    const found = kind === 'experiment' || kind === 'trace' ? savingProblem(store.getState().experiment) : undefined;
    return found && problemText(found, language);
  }

  return <TextItem name={name} note={note} type={TYPES[kind]} write={write} problem={problem} />;
}
