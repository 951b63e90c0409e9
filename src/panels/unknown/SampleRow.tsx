/** New examples: drawn from the fitted law and from the world; a network has nothing to draw x from. */

import { useState } from 'react';
import { lawOfColumn, type LawName } from '../../paint/unknown/maps';
import { readTypedNumber } from '../../store/typed-number';
import { unknownWords } from '../../words/unknown';
import { formatNumber } from '../../writers/number';
import { sample } from '../../worlds/sample';
import { useLanguage } from '../app';
import { DraftField } from '../network/DraftField';
import { usePainter } from '../use-painter';
import { Hatched, Row } from './Row';
import { useUnknown, useUnknownView } from './unknown-context';
import styles from './Unknown.module.css';

/** Whole numbers that may be typed. */
const LIMITS = { count: [1, 1000], seed: [0, 2 ** 32 - 1] } as const;

export function SampleRow() {
  const { store: { view } } = useUnknown();
  const words = unknownWords[useLanguage()];
  const [size, setSize] = useState(() => view.getState().draw ?? { count: 100, seed: 1 });
  const isDrawn = useUnknownView(({ draw }) => draw !== undefined);
  const resize = (change: Partial<typeof size>) => {
    const next = { ...size, ...change };
    setSize(next);
    if (isDrawn) view.look({ draw: next });
  };
  return (
    <Row name="sample" net={<Hatched>{words.refusals.sample}</Hatched>} fitted={<First who="fitted" />} truth={<First who="truth" />}>
      <div className={styles['controls']}>
        {(['count', 'seed'] as const).map((name) => <SizeField key={name} name={name} value={size[name]} onChange={(value) => resize({ [name]: value })} />)}
        <button type="button" className="control small" onClick={() => (isDrawn ? resize({ seed: (size.seed + 1) % LIMITS.seed[1] }) : view.look({ draw: size }))}>
          {isDrawn ? words.sample.again : words.sample.draw}
        </button>
        {isDrawn && <button type="button" className="control small" onClick={() => view.look({ draw: undefined })}>{words.sample.clear}</button>}
      </div>
    </Row>
  );
}

interface SizeFieldProps {
  readonly name: keyof typeof LIMITS;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function SizeField({ name, value, onChange }: SizeFieldProps) {
  const words = unknownWords[useLanguage()].sample;
  const [low, high] = LIMITS[name];
  const isWithin = (number: number) => Number.isInteger(number) && number >= low && number <= high;
  return (
    <DraftField
      label={words[name]}
      isLabelled
      inputMode="numeric"
      value={value}
      write={String}
      read={(text) => {
        const read = readTypedNumber(text);
        return read.kind === 'number' && isWithin(read.value) ? { value: read.value } : { problem: words.range(words[name], String(low), String(high)) };
      }}
      onChange={onChange}
      onStep={(by) => {
        if (isWithin(value + by)) onChange(value + by);
      }}
    />
  );
}

/** The first that was drawn, in numbers; all of them stand on the map. */
function First({ who }: { readonly who: LawName }) {
  const { store } = useUnknown();
  const words = unknownWords[useLanguage()].sample;
  const root = usePainter<HTMLParagraphElement>((element) => () => {
    const now = store.now();
    const law = lawOfColumn(now, who);
    const first = law && now?.view.draw && sample(law, 1, now.view.draw.seed);
    const text = first ? `${words.firstIs} ${words.first(formatNumber(first.X.data[0]), formatNumber(first.X.data[1]), String(first.labels[0]))}` : words.none;
    if (element.textContent !== text) element.textContent = text;
  });
  return <p ref={root} data-first={who} />;
}
