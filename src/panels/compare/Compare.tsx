/** A pinned state beside the present one: pin it, see what differs in every quantity, go back to it. */

import { useEffect, useMemo, useRef, useState } from 'react';
import { referenceText, type QuantityKey } from '../../engine/quantity';
import { isWholeKnown } from '../../engine/schedule';
import type { NumberReference } from '../../engine/operands';
import { compareQuantities } from '../../store/compare/compare-quantities';
import type { ComparedState, PresentState } from '../../store/compare/compare-pin';
import { compareWords } from '../../words/compare';
import { formatNumber } from '../../writers/number';
import { useApp, useExperiment, useLanguage, usePin } from '../app';
import { Dialog } from '../Dialog';
import { steering } from '../timeline/steering';
import styles from './Compare.module.css';
import { QuantityTable } from './QuantityTable';

const FOUR = { decimals: 4 } as const;

export function Compare() {
  const app = useApp();
  const { experiment, session, pin } = app;
  const words = compareWords[useLanguage()];
  const a = usePin((state) => state.pinned);
  // Under the dialog nothing is dragged, so that the numbers may be rendered.
  const trace = useExperiment((state) => state.trace);
  const structure = useExperiment((state) => state.structure);
  const extent = useExperiment((state) => state.extent);
  const open = useExperiment((state) => state.experiment);
  const now = useMemo((): PresentState => ({ experiment: open, structure, trace, extent }), [open, structure, trace, extent]);
  const [opened, setOpened] = useState<QuantityKey>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The buttons come and go with the pin; whoever stood on one of them stays in the dialog.
    if (document.activeElement === document.body) heading.current?.focus();
  }, [a]);
  const hasGone = useRef(false);
  const go = (reference: NumberReference) => {
    steering(app).goToNumber(reference);
    experiment.select(referenceText(reference));
    hasGone.current = true;
  };
  const close = () => {
    session.closeDialog();
    if (hasGone.current) document.querySelector<HTMLElement>('[data-region=derivation] h2')?.focus();
  };
  return (
    <Dialog label={words.title} head={<h2 ref={heading} tabIndex={-1}>{words.title}</h2>} placement="middle" onClose={close}>
      <p className={styles['what']}>{words.whatFor}</p>
      <div className={styles['actions']}>
        <button type="button" className={`control ${a ? '' : 'primary'}`} onClick={() => pin.pin()}>{a ? words.pinAgain : words.pin}</button>
        {a && <button type="button" className="control" onClick={() => pin.backToA()}>{words.backToA}</button>}
        {a && <button type="button" className="control" onClick={pin.unpin}>{words.unpin}</button>}
      </div>
      {a && <Found a={a} now={now} opened={opened} onOpen={setOpened} onGo={go} />}
    </Dialog>
  );
}

interface FoundProps {
  readonly a: ComparedState;
  readonly now: PresentState;
  readonly opened: QuantityKey | undefined;
  readonly onOpen: (key: QuantityKey | undefined) => void;
  readonly onGo: (reference: NumberReference) => void;
}

function Found({ a, now, opened, onOpen, onGo }: FoundProps) {
  const words = compareWords[useLanguage()];
  const { structure: { shape, plan } } = now;
  const quantities = useMemo(() => compareQuantities(a, now), [a, now]);
  const isSame = quantities.every(({ partner, ...rest }) => partner?.kind === 'notComputed' || ('changed' in rest && rest.changed === 0));
  const otherConvention = a.experiment.view.convention !== now.experiment.view.convention;
  return (
    <>
      <div role="status">
        {isSame && <p className={styles['remark']}>{words.pinned}</p>}
        {otherConvention && <p className={styles['remark']}>{words.conventions}</p>}
      </div>
      {isWholeKnown(shape, plan, now.extent, 'J') && (
        <dl className={styles['costs']}>
          <div><dt>{words.costs.a}</dt><dd>{formatNumber(a.trace.J, FOUR)}</dd></div>
          <div><dt>{words.costs.now}</dt><dd>{formatNumber(now.trace.J, FOUR)}</dd></div>
          <div><dt>{words.costs.difference}</dt><dd>{formatNumber(now.trace.J - a.trace.J, { ...FOUR, signed: true })}</dd></div>
        </dl>
      )}
      <QuantityTable a={a} now={now} quantities={quantities} opened={opened} onOpen={onOpen} onGo={onGo} />
    </>
  );
}
