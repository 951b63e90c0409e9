/** What there is to see of a number that is no gradient: its sum, its function, or why there is nothing to see. */

import type { NumberReference } from '../../engine/operands';
import { ratePainter } from '../../paint/inspector';
import type { InspectorView } from '../../paint/inspector-subject';
import type { Structure } from '../../store/structure';
import { inspectorWords } from '../../words/inspector';
import { useApp, useLanguage } from '../app';
import { steering } from '../timeline/steering';
import { usePainter } from '../use-painter';
import { FunctionView } from './FunctionView';
import styles from './Inspector.module.css';
import { SumView } from './SumView';

interface NumberViewProps {
  readonly subject: NumberReference;
  readonly view: Exclude<InspectorView, { kind: 'cost' }>;
  readonly structure: Structure;
  readonly name: string;
}

export function NumberView({ subject, view, structure, name }: NumberViewProps) {
  const words = inspectorWords[useLanguage()];
  switch (view.kind) {
    case 'later':
      return <Message text={words.notComputed} action={words.goThere} to={subject} />;
    case 'given':
      return view.gradient === undefined
        ? <>
            <Message text={words.given} />
            {subject.key === 'alpha' && <RateRemark text={words.noFall} />}
          </>
        : <Message text={words.givenGradient} action={words.goToGradient} to={view.gradient} />;
    case 'sum':
      return <SumView subject={subject} structure={structure} name={name} />;
    case 'function':
      return <FunctionView subject={subject} z={view.z} structure={structure} name={name} />;
  }
}

/** Shown while the learning rate takes no step downhill. */
function RateRemark({ text }: { text: string }) {
  const { experiment } = useApp();
  const root = usePainter<HTMLDivElement>((element) => ratePainter(element, experiment));
  return <div ref={root} className={styles['message']} role="status"><p data-part="no fall" hidden>{text}</p></div>;
}

function Message({ text, action, to }: { text: string; action?: string; to?: NumberReference }) {
  const { goToNumber } = steering(useApp());
  return (
    <div className={styles['message']}>
      <p>{text}</p>
      {to && <button type="button" className="control small" onClick={() => goToNumber(to)}>{action}</button>}
    </div>
  );
}
