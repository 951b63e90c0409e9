/** The derivation: the step's title and its levels, from one unit to the batch, each in symbols, shapes and numbers. */

import { routesOf } from '../../engine/experiment';
import { nearestLevel } from '../../derivation/levels';
import { stepAt } from '../../paint/cells-current';
import { directionOf, stepCrumb, stepTitle } from '../../writers/step-names';
import { appWords } from '../../words/app';
import { stepWords } from '../../words/derivation-steps';
import { useApp, useExperiment, useLanguage, useSettings } from '../app';
import { useLayoutMode } from '../layout-mode';
import styles from './Derivation.module.css';
import { Elsewhere } from './Elsewhere';
import { levelShows } from './level-shows';
import { LevelSection } from './LevelSection';
import { LevelSwitch } from './LevelSwitch';
import { MeanPart } from './MeanPart';
import { MeanPlace } from './MeanPlace';
import { NextStep } from './NextStep';
import { Notation } from './Notation';
import { Overview } from './Overview';
import { PlaceBar } from './PlaceBar';
import { RouteCheck } from './RouteCheck';
import { ShownLines } from './ShownLines';
import { useActiveInSight } from './use-active-in-sight';
import { useDerivation, type StepDerivation } from './use-derivation';
import { useSwipe } from './use-swipe';
import { useTermClicks } from './use-term-clicks';
import { useTypesetAhead } from './use-typeset-ahead';
import { UseShortcut } from './UseShortcut';

export function Derivation() {
  const language = useLanguage();
  const derivation = useDerivation();
  useTypesetAhead();
  const clicks = useTermClicks();
  const direction = derivation ? directionOf(derivation.place.step) : 'forward';
  return (
    <section
      data-region="derivation"
      data-direction={direction}
      aria-label={appWords[language].regions.derivation}
      className={styles['derivation']}
      {...clicks}
    >
      {derivation ? <Step derivation={derivation} /> : <Start />}
      <NextStep />
    </section>
  );
}

function Start() {
  const words = stepWords[useLanguage()];
  const computed = useExperiment(({ structure: { plan }, extent }) => stepAt(plan, extent));
  return (
    <>
      <header className={styles['header']}>
        <div className={styles['where']}><p className={styles['crumb']}>{words.crumbs.start}</p><MeanPlace /></div>
        <h2 className={styles['title']}>{computed ? words.backAtStart : words.startTitle}</h2>
        <div className={styles['tools']}><Notation /></div>
      </header>
      <Overview computed={computed} />
    </>
  );
}

function Step({ derivation: { place, levels } }: { readonly derivation: StepDerivation }) {
  const { experiment } = useApp();
  const language = useLanguage();
  const mode = useLayoutMode();
  const wanted = useExperiment(({ experiment: { view } }) => view.level);
  const isDetour = useExperiment(({ structure: { shape }, experiment: { view } }) => view.route !== routesOf(shape)[0]);
  const allRungs = useSettings((settings) => settings.allRungs);
  const active = nearestLevel(levels, wanted);
  const { structure: { shape, plan }, step } = place;
  const scrolled = useActiveInSight(levels, active, allRungs);
  const swipe = useSwipe((direction) => {
    const next = levels[levels.findIndex(({ level }) => level === active) + direction];
    if (mode === 'phone' && next !== undefined) experiment.setView({ level: next.level });
  });
  const shown = mode === 'phone' && !allRungs ? levels.filter(({ level }) => level === active) : levels;
  return (
    <>
      <header className={styles['header']}>
        <div className={styles['where']}><p className={styles['crumb']}>{stepCrumb(plan, step, language)}</p><MeanPlace /></div>
        <h2 tabIndex={-1} className={styles['title']}>{stepTitle(shape, plan, step, language)}</h2>
        <div className={styles['tools']}>
          <ShownLines />
          <Notation />
        </div>
      </header>
      <PlaceBar place={place}><Elsewhere place={place} operation={levels[0].rungs[0].operation} /></PlaceBar>
      {isDetour && <UseShortcut />}
      <RouteCheck place={place} />
      <MeanPart place={place} />
      <div ref={scrolled} className={styles['levels']} {...swipe}>
        {mode === 'phone' && shown.length < levels.length && <LevelSwitch levels={levels} active={active} />}
        {shown.map((rungs) => (
          <LevelSection
            key={rungs.level}
            place={place}
            rungs={rungs}
            isActive={rungs.level === active}
            shows={levelShows(rungs.level, active, allRungs, mode)}
          />
        ))}
      </div>
    </>
  );
}
