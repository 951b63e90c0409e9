/** The inspector: one number, looked into. */

import { useId, useMemo, useState, useSyncExternalStore } from 'react';
import type { NumberReference } from '../../engine/operands';
import { parseReference, referenceText } from '../../engine/quantity';
import { ratePainter, valuePainter } from '../../paint/inspector';
import { isBackward, subjectOf, viewOf, type InspectorView } from '../../paint/inspector-subject';
import type { Structure } from '../../store/structure';
import { appWords } from '../../words/app';
import { inspectorWords } from '../../words/inspector';
import { symbolText } from '../../writers/symbol';
import { useApp, useExperiment, useLanguage } from '../app';
import { Icon } from '../Icon';
import { useLayoutMode } from '../layout-mode';
import { Mark } from '../Mark';
import { MathText } from '../MathText';
import { steering } from '../timeline/steering';
import { CostView } from './CostView';
import { FunctionView } from './FunctionView';
import styles from './Inspector.module.css';
import { SumView } from './SumView';
import { subjectTex } from './term-tex';
import { usePainter } from './use-painter';

/** Below this height the derivation needs the room, and the inspector opens on its header only. */
const short = matchMedia('(max-height: 799.98px)');
const subscribeToShort = (listener: () => void) => {
  short.addEventListener('change', listener);
  return () => short.removeEventListener('change', listener);
};

export function Inspector() {
  const { focus } = useApp();
  const language = useLanguage();
  const words = inspectorWords[language];
  const mode = useLayoutMode();
  const isShort = useSyncExternalStore(subscribeToShort, () => short.matches);
  const [isUnfolded, setUnfolded] = useState(false);
  const body = useId();
  const structure = useExperiment((state) => state.structure);
  const extent = useExperiment((state) => state.extent);
  // As text, so that another experiment with the same subject renders nothing.
  const text = useExperiment((state) => {
    const subject = subjectOf(state);
    return subject && referenceText(subject);
  });
  const subject = useMemo(() => numberReference(text), [text]);
  const view = useMemo(() => subject && viewOf({ structure, extent }, subject), [structure, extent, subject]);

  const label = appWords[language].regions.inspector;
  if (!subject || !view) {
    return (
      <section data-region="inspector" aria-label={label} className={styles['inspector']}>
        <p className={styles['message']}>{words.nothing}</p>
      </section>
    );
  }
  const isFoldable = isShort && mode === 'wide';
  const isOpen = !isFoldable || isUnfolded;
  return (
    <section
      data-region="inspector"
      aria-label={label}
      className={styles['inspector']}
      data-direction={isBackward(subject) ? 'backward' : 'forward'}
      onPointerOver={({ target }) => focus.hover(target instanceof Element ? target.closest<HTMLElement>('[data-ref]')?.dataset['ref'] : undefined)}
      onPointerLeave={() => focus.hover(undefined)}
    >
      <div className={styles['header']}>
        <Mark of={subject.key} />
        <MathText tex={subjectTex(subject, structure.shape, structure.m)} className={styles['symbol']} />
        <Value key={text} subject={subject} />
        {isFoldable && (
          <button type="button" className={styles['fold']} aria-expanded={isOpen} aria-controls={body} onClick={() => setUnfolded(!isUnfolded)}>
            {words.fold}<Icon name="down" size={14} />
          </button>
        )}
      </div>
      <div id={body} hidden={!isOpen}>
        {isOpen && <View key={text} subject={subject} view={view} structure={structure} name={symbolText(subject, structure.shape, language, structure.m)} />}
      </div>
    </section>
  );
}

function numberReference(text: string | undefined): NumberReference | undefined {
  const reference = text === undefined ? undefined : parseReference(text);
  return reference?.kind === 'entry' || reference?.kind === 'scalar' ? reference : undefined;
}

function Value({ subject }: { subject: NumberReference }) {
  const { experiment } = useApp();
  const slot = usePainter<HTMLElement>((element) => valuePainter(element, experiment, subject));
  return <strong ref={slot} data-ref={referenceText(subject)} className={styles['value']} />;
}

interface ViewProps {
  readonly subject: NumberReference;
  readonly view: InspectorView;
  readonly structure: Structure;
  readonly name: string;
}

function View({ subject, view, structure, name }: ViewProps) {
  const words = inspectorWords[useLanguage()];
  switch (view.kind) {
    case 'later':
      return <Message text={words.notComputed} action={words.goThere} step={view.step} />;
    case 'given':
      return view.step === undefined
        ? <>
            <Message text={words.given} />
            {subject.key === 'alpha' && <RateRemark text={words.noFall} />}
          </>
        : <Message text={words.givenGradient} action={words.goToGradient} step={view.step} />;
    case 'sum':
      return <SumView subject={subject} structure={structure} name={name} check={view.check} />;
    case 'function':
      return <FunctionView subject={subject} z={view.z} structure={structure} name={name} />;
    case 'cost':
      return <CostView gradient={view.gradient} variable={view.variable} name={name} />;
  }
}

/** Shown while the learning rate takes no step downhill. */
function RateRemark({ text }: { text: string }) {
  const { experiment } = useApp();
  const root = usePainter<HTMLDivElement>((element) => ratePainter(element, experiment));
  return <div ref={root} className={styles['message']} role="status"><p data-part="no fall" hidden>{text}</p></div>;
}

function Message({ text, action, step }: { text: string; action?: string; step?: string }) {
  const { goTo } = steering(useApp());
  return (
    <div className={styles['message']}>
      <p>{text}</p>
      {step !== undefined && <button type="button" className="control small" onClick={() => goTo(step)}>{action}</button>}
    </div>
  );
}
