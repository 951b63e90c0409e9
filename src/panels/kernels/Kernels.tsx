/** The page of kernels: inner products between data points, what they are made of, and what they tell of training. */

import { useEffect, useId, useMemo, useState } from 'react';
import { createKernelChoice } from '../../store/kernels/choice';
import { createGrams } from '../../store/kernels/gram';
import { createMachine } from '../../store/kernels/machine';
import { askedPoint } from '../../store/kernels/machine-reading';
import { createKernelPlaces } from '../../store/kernels/places';
import { createStep } from '../../store/kernels/step';
import { kernelWords } from '../../words/kernels';
import { useApp, useLanguage } from '../app';
import { useLayoutMode } from '../layout-mode';
import { panelId, tabId, TabList } from '../TabList';
import { GramSection } from './GramSection';
import { KernelsContext } from './kernels-context';
import { Machine } from './Machine';
import { OneStep } from './OneStep';
import { Products } from './Products';
import { Width } from './Width';
import styles from './Kernels.module.css';

const SECTIONS = ['gram', 'products', 'machine', 'step', 'width'] as const;
type Section = (typeof SECTIONS)[number];

const CONTENT = { gram: <GramSection />, products: <Products />, machine: <Machine />, step: <OneStep />, width: <Width /> } as const satisfies Readonly<Record<Section, React.ReactNode>>;

export function Kernels() {
  const { experiment, training, frame, probe, pair } = useApp();
  const words = kernelWords[useLanguage()].sections;
  const mode = useLayoutMode();
  const base = useId();
  const [section, setSection] = useState<Section>('gram');
  const kernels = useMemo(() => {
    const choice = createKernelChoice();
    const places = createKernelPlaces();
    const stores = { experiment, training, request: frame.request };
    const point = () => askedPoint(experiment.getState().experiment.data, probe.getState().point, pair.getState(), places.getState().isProbe);
    return { choice, places, grams: createGrams(stores, choice.getState), machine: createMachine(stores), step: createStep(stores, point) };
  }, [experiment, training, frame, probe, pair]);
  useEffect(() => {
    const leave = [kernels.choice, kernels.places].map((store) => store.subscribe(frame.request));
    return () => leave.forEach((each) => each());
  }, [kernels, frame]);
  return (
    <KernelsContext value={kernels}>
      <div data-page="kernels" data-mode={mode} className={styles['page']}>
        <TabList
          label={words.label}
          tabs={SECTIONS.map((id) => ({ id, name: words[id] }))}
          chosen={section}
          onChoose={setSection}
          base={base}
          className={styles['sections']}
        />
        <div key={section} role="tabpanel" id={panelId(base)} aria-labelledby={tabId(base, section)} className={styles['section']}>
          {CONTENT[section]}
        </div>
      </div>
    </KernelsContext>
  );
}
