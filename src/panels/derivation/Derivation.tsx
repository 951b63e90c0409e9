/** The derivation: the step's title and its levels, from one unit to the batch, each in symbols, shapes and numbers. */

import { useEffect, useRef, type PointerEvent } from 'react';
import { routesOf } from '../../engine/experiment';
import { nearestLevel } from '../../derivation/levels';
import { stepAt } from '../../paint/cells-current';
import { directionOf, stepCrumb, stepTitle } from '../../writers/step-names';
import { appWords } from '../../words/app';
import { stepWords } from '../../words/derivation-steps';
import { useApp, useExperiment, useLanguage } from '../app';
import { useLayoutMode } from '../layout-mode';
import styles from './Derivation.module.css';
import { LevelSection } from './LevelSection';
import { LevelSwitch } from './LevelSwitch';
import { MeanPlace } from './MeanPlace';
import { NextStep } from './NextStep';
import { Notation } from './Notation';
import { Overview } from './Overview';
import { RouteCheck } from './RouteCheck';
import { ShownLines } from './ShownLines';
import { useActiveInSight } from './use-active-in-sight';
import { useDerivation, type StepDerivation } from './use-derivation';
import { UseShortcut } from './UseShortcut';

export function Derivation() {
  const language = useLanguage();
  const derivation = useDerivation();
  const hovering = useTermHovering();
  const direction = derivation ? directionOf(derivation.place.step) : 'forward';
  return (
    <section
      data-region="derivation"
      data-direction={direction}
      aria-label={appWords[language].regions.derivation}
      className={styles['derivation']}
      {...hovering}
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
        <Notation />
      </header>
      <Overview computed={computed} />
    </>
  );
}

function Step({ derivation: { place, levels } }: { readonly derivation: StepDerivation }) {
  const language = useLanguage();
  const mode = useLayoutMode();
  const wanted = useExperiment(({ experiment: { view } }) => view.level);
  const isDetour = useExperiment(({ structure: { shape }, experiment: { view } }) => view.route !== routesOf(shape)[0]);
  const active = nearestLevel(levels, wanted);
  const { structure: { shape, plan }, step } = place;
  const scrolled = useActiveInSight(levels, active);
  const shown = mode === 'phone' ? levels.filter(({ level }) => level === active) : levels;
  return (
    <>
      <header className={styles['header']}>
        <div className={styles['where']}><p className={styles['crumb']}>{stepCrumb(plan, step, language)}</p><MeanPlace /></div>
        <h2 className={styles['title']}>{stepTitle(shape, plan, step, language)}</h2>
        <ShownLines />
        <Notation />
      </header>
      {isDetour && <UseShortcut />}
      <RouteCheck place={place} />
      <div ref={scrolled} className={styles['levels']}>
        {mode === 'phone' && levels.length > 1 && <LevelSwitch levels={levels} active={active} />}
        {shown.map((rungs) => (
          <LevelSection
            key={rungs.level}
            place={place}
            rungs={rungs}
            isActive={rungs.level === active}
            shows={rungs.level === active ? 'every rung' : mode === 'wide' ? 'in short' : 'heading'}
          />
        ))}
      </div>
    </>
  );
}

/** Leaving a term takes effect a little later, so that the way to its neighbour does not flicker. */
const HOVER_OUT = 80;

/** A term under the pointer is hovered everywhere; a click selects it. */
function useTermHovering() {
  const { experiment, focus } = useApp();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  function hover(reference: string | undefined): void {
    clearTimeout(timer.current);
    if (reference !== undefined) focus.hover(reference);
    else timer.current = setTimeout(() => focus.hover(undefined), HOVER_OUT);
  }
  return {
    onPointerOver: (event: PointerEvent) => hover(referenceAt(event.target)),
    onPointerLeave: () => hover(undefined),
    onPointerUp: (event: PointerEvent) => {
      const reference = referenceAt(event.target);
      if (reference !== undefined) experiment.select(reference);
    },
  };
}

function referenceAt(target: EventTarget): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-ref]')?.dataset['ref'] : undefined;
}
