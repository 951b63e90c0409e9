/** What an edit is called, in a sentence and, for one number, in its parts. */

import { initialisationOf } from '../../engine/initialisation';
import { allOf } from '../../engine/quantity';
import type { HistoryState } from '../../store/edit/history-names';
import { historyWords } from '../../words/history';
import type { Language } from '../../words/language';
import { networkWords } from '../../words/network';
import { optimizerWords } from '../../words/optimizer';
import { stageWords } from '../../words/stage';
import { topBarWords } from '../../words/topbar';
import { worldsWords } from '../../words/worlds';
import { formatNumber } from '../../writers/number';
import { settingName } from '../../writers/setting-name';
import { symbolText } from '../../writers/symbol';

/** A number as an edit set it: where three decimals do not tell it from what stood there, as many as it takes. */
export function editedText(value: number, other: number | undefined): string {
  const short = formatNumber(value);
  if (other === undefined || Object.is(value, other) || short !== formatNumber(other)) return short;
  return String(value).replace('-', '−');
}

/** The whole name as it is read aloud. */
export function stateText({ name, shape, examples }: HistoryState, language: Language): string {
  const words = historyWords[language];
  if (name.kind === 'first') return words.first;
  if (name.kind === 'number') {
    const symbol = symbolText(name.reference, shape, language, examples);
    const after = editedText(name.after, name.before);
    return name.before === undefined ? words.numberTo(symbol, after) : words.number(symbol, editedText(name.before, name.after), after);
  }
  const { change } = name;
  const { changes } = words;
  switch (change.kind) {
    case 'opened':
      return changes.opened(change.title === '' ? words.untitled : change.title);
    case 'title':
      return changes.title(change.title === '' ? words.untitled : change.title);
    case 'layerAdded':
    case 'layerRemoved':
      return changes[change.kind](change.layer);
    case 'layerMoved':
      return changes.layerMoved(change.from, change.to);
    case 'width':
      return change.layer === 0 ? changes.inputs(change.width) : changes.width(change.layer, change.width);
    case 'activation':
      return changes.activation(change.layer, stageWords[language].activations[change.activation]);
    case 'loss':
      return changes.loss(topBarWords[language].losses[change.loss]);
    case 'optimizer':
      return changes.optimizer(optimizerWords[language].names[change.name]);
    case 'initialised':
      return changes.initialised(networkWords[language].rules[initialisationOf({ initialisation: change }).name], change.seed);
    case 'examples':
    case 'batch':
      return changes[change.kind](change.count);
    case 'world':
    case 'suggestedNetwork':
      return changes[change.kind](worldsWords[language].worlds[change.world].name);
    case 'worldSetting':
      return changes.worldSetting(settingName(change.setting, language), formatNumber(change.value));
    case 'sample':
      return changes.sample(change.count, change.heldOut, change.seed);
    case 'heldOut':
      return changes.heldOut(change.count, change.seed);
    case 'givenTaken':
      return changes.givenTaken(change.keys.map((key) => symbolText(allOf(key), shape, language, examples)).join(', '));
    case 'exampleMoved':
      return changes.exampleMoved(change.example + 1);
    case 'weightsBrought':
      return changes.weightsBrought(change.file);
    case 'trained':
    case 'trainingUpdate':
      return changes[change.kind](change.epoch, change.update);
    case 'standardised':
    case 'unstandardised':
    case 'backToA':
      return changes[change.kind];
  }
}
