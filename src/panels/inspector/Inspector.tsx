/** The inspector: one number, looked into. */

import { useId, useMemo, useState, useSyncExternalStore } from 'react';
import type { NumberReference } from '../../engine/operands';
import { isBackward, parseReference, referenceText } from '../../engine/quantity';
import { valuePainter } from '../../paint/inspector';
import { subjectOf, viewOf } from '../../paint/inspector-subject';
import { appWords } from '../../words/app';
import { inspectorWords } from '../../words/inspector';
import { symbolText } from '../../writers/symbol';
import { useApp, useExperiment, useLanguage, useSession } from '../app';
import { Icon } from '../Icon';
import { useLayoutMode } from '../layout-mode';
import { Mark } from '../Mark';
import { MathText } from '../MathText';
import { useGradientSymbols } from '../use-gradient-symbols';
import { panelId, tabId, TabList } from '../TabList';
import { usePainter } from '../use-painter';
import { gradientViews } from './gradient-views';
import styles from './Inspector.module.css';
import { NumberView } from './NumberView';
import { subjectTex } from './term-tex';

/** Below this height the derivation needs the room, and the inspector opens on its header only. */
const short = matchMedia('(max-height: 799.98px)');
const subscribeToShort = (listener: () => void) => {
  short.addEventListener('change', listener);
  return () => short.removeEventListener('change', listener);
};

export function Inspector() {
  const { session } = useApp();
  const language = useLanguage();
  const words = inspectorWords[language];
  const mode = useLayoutMode();
  const isShort = useSyncExternalStore(subscribeToShort, () => short.matches);
  const [isUnfolded, setUnfolded] = useState(false);
  const isEnlarged = useSession((state) => state.isInspectorEnlarged);
  const base = useId();
  const tab = useSession((state) => state.inspectorTab);
  const gradients = useGradientSymbols();
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
  const tabs = view.kind === 'cost' ? gradientViews(structure, view.gradient) : [];
  const chosen = tabs.find(({ id }) => id === tab) ?? tabs[0];
  const name = symbolText(subject, structure.shape, language, structure.m);
  const isTabbed = isOpen && tabs.length > 1;
  return (
    <section
      data-region="inspector"
      aria-label={label}
      className={styles['inspector']}
      data-size={!isOpen ? 'folded' : mode === 'wide' && isEnlarged ? 'enlarged' : undefined}
      data-direction={isBackward(subject.key) ? 'backward' : 'forward'}
    >
      <div className={styles['header']}>
        <Mark of={subject.key} />
        <MathText tex={subjectTex(subject, structure.shape, structure.m, gradients)} className={styles['symbol']} />
        <Value key={text} subject={subject} />
        {isTabbed && (
          <TabList
            label={words.tabs.label}
            tabs={tabs.map(({ id }) => ({ id, name: words.tabs[id] }))}
            chosen={chosen.id}
            onChoose={session.chooseInspectorTab}
            base={base}
            className={styles['tabs']}
          />
        )}
        {isFoldable && (
          <button type="button" className={styles['fold']} aria-expanded={isOpen} aria-controls={panelId(base)} onClick={() => setUnfolded(!isUnfolded)}>
            {words.fold}<Icon name="down" size={14} />
          </button>
        )}
        {isOpen && mode === 'wide' && (
          <button
            type="button"
            className={styles['enlarge']}
            aria-label={words.enlarge}
            title={words.enlarge}
            aria-pressed={isEnlarged}
            onClick={() => session.enlargeInspector(!isEnlarged)}
          >
            <Icon name={isEnlarged ? 'reduce' : 'enlarge'} size={14} />
          </button>
        )}
      </div>
      <div
        id={panelId(base)}
        hidden={!isOpen}
        className={styles['body']}
        {...(isTabbed ? { role: 'tabpanel', 'aria-labelledby': tabId(base, chosen.id) } : { role: 'group', 'aria-label': name })}
        // In a column of panels it scrolls, which keys must be able to do.
        {...(mode === 'wide' && { tabIndex: 0 })}
      >
        {isOpen && (view.kind === 'cost'
          ? <chosen.View key={text} gradient={view.gradient} variable={view.variable} structure={structure} name={name} />
          : <NumberView key={text} subject={subject} view={view} structure={structure} name={name} />)}
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
