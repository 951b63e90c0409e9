/** The bar at the top: the product's name, the network in a line, and what concerns the whole page. */

import { useState } from 'react';
import { topBarWords } from '../../words/topbar';
import { useApp, useExperiment, useFlags, useLanguage } from '../app';
import { useOffers } from '../share/use-offers';
import { IconButton } from './IconButton';
import { Logo } from './Logo';
import { Menu } from '../Menu';
import { ViewNav } from '../views/ViewNav';
import { exampleItems, fileItems, toolItems } from './menu-items';
import { functionsText, widthsText } from './network-summary';
import { FullScreenButton, LanguageChoice, ThemeButton, UndoRedo } from './PageControls';
import { Sheet } from './Sheet';
import { StepTitle } from './StepTitle';
import styles from './TopBar.module.css';

export function TopBar({ onHelp }: { onHelp: () => void }) {
  const app = useApp();
  const language = useLanguage();
  const words = topBarWords[language];
  const shape = useExperiment(({ structure }) => structure.shape);
  const title = useExperiment(({ experiment }) => experiment.title);
  const hide = useFlags((flags) => flags.hide);
  const offers = useOffers();
  const [isSheetOpen, setSheetOpen] = useState(false);
  const tools = toolItems(app, language, offers);
  const [widths, functions] = [widthsText(shape, language), functionsText(shape, language)];

  return (
    <header className={styles['bar']}>
      <h1 className={styles['brand']}><Logo /><span>Nablascope</span></h1>
      <StepTitle />
      <ViewNav className={styles['views']} />
      <p className={styles['network']}><b>{widths}</b> <span>{functions}</span></p>
      <div className={styles['tools']}>
        {tools.map(({ key, name, onChoose }) => <button key={key} type="button" className="control" onClick={onChoose}>{name}</button>)}
      </div>
      <div className={styles['menus']}>
        {tools.length > 0 && <div className={styles['toolsMenu']}><Menu label={words.tools} items={tools} /></div>}
        {!hide.has('examples') && <Menu label={words.examples} items={exampleItems(app, language, title)} />}
        {!hide.has('file') && <Menu label={words.file} items={fileItems(app, language, offers)} />}
      </div>
      {!hide.has('edit') && <UndoRedo />}
      <div className={styles['page']}>
        <LanguageChoice />
        <ThemeButton />
        <FullScreenButton />
      </div>
      <IconButton icon="help" name={words.help} keys="?" onClick={onHelp} />
      <div className={styles['more']}>
        <IconButton icon="menu" name={words.menu} onClick={() => setSheetOpen(true)} />
      </div>
      {isSheetOpen && <Sheet onClose={() => setSheetOpen(false)} />}
    </header>
  );
}
