/** What the menus offer: the built-in examples, opening and saving. */

import { builtIns } from '../../store/examples';
import type { DialogName } from '../../store/session';
import { worldAddress, worldExample } from '../../store/world/suggested';
import type { Language } from '../../words/language';
import { keepWords } from '../../words/keep';
import { topBarWords } from '../../words/topbar';
import { worldsWords } from '../../words/worlds';
import { WORLD_IDS } from '../../worlds/world-of';
import type { App } from '../app';
import type { Offers } from '../share/use-offers';
import { chooseFile, openExample, saveExperiment } from './files';
import type { MenuItem } from '../Menu';

/** `title` is that of the open experiment; an example that was edited is still that example. */
export function exampleItems(app: App, language: Language, title: string): readonly MenuItem[] {
  const examples = builtIns.map((example): MenuItem => ({
    key: example.id,
    name: example.name[language],
    note: example.purpose[language],
    current: example.experiment.title === title,
    onChoose: () => openExample(example, app),
  }));
  return [...examples, ...worldItems(app, language, title)];
}

/** A sample of each world with the network suggested for it. */
function worldItems(app: App, language: Language, title: string): readonly MenuItem[] {
  const { worlds } = worldsWords[language];
  return WORLD_IDS.map((id) => ({
    key: worldAddress(id),
    name: topBarWords[language].world(worlds[id].name),
    note: worlds[id].purpose,
    current: worldsWords.en.worlds[id].name === title,
    onChoose: () => openExample({ id: worldAddress(id), experiment: worldExample(id) }, app),
  }));
}

/** What is done with the network as a whole; each opens a dialog. */
export function toolItems({ session }: App, language: Language, offers: Offers): readonly MenuItem[] {
  const words = topBarWords[language];
  const items: readonly OfferedItem[] = [
    { key: 'network', name: words.editNetwork, onChoose: () => session.openDialog('network') },
    { key: 'data', name: words.data, onChoose: () => session.openDialog('data') },
    { key: 'checkNumbers', name: words.checkNumbers, onChoose: () => session.openDialog('checkNumbers') },
  ];
  return items.filter(({ key }) => offers(key));
}

/** An item that opens the dialog of its key. */
interface OfferedItem extends MenuItem {
  readonly key: DialogName;
}

/** What each item of the file menu would tell or change, as the dialog that does the same. */
const FILE_OFFERS: Readonly<Record<string, DialogName>> = { bring: 'bring', take: 'take' };

export function fileItems(app: App, language: Language, offers: Offers): readonly MenuItem[] {
  const words = topBarWords[language];
  const items: readonly MenuItem[] = [
    { key: 'open', name: words.open, onChoose: () => chooseFile(app) },
    { key: 'recent', name: keepWords[language].recent, onChoose: () => app.session.openDialog('recent') },
    { key: 'bring', name: words.bring, onChoose: () => app.session.openDialog('bring') },
    { key: 'save', name: words.save, onChoose: () => saveExperiment(app) },
    { key: 'share', name: words.share, onChoose: () => app.session.openDialog('share') },
    { key: 'take', name: words.take, note: words.takeNote, onChoose: () => app.session.openDialog('take') },
  ];
  return items.filter(({ key }) => offers(FILE_OFFERS[key] ?? 'share'));
}
