/** What comes of a table on its way in: how many examples, which classes, what the network becomes, and what cannot be read. */

import { defaultBatch, type Data, type Experiment, type NetworkShape } from '../../engine/experiment';
import { fits, isBuildable, shapeFor } from '../../store/table/feed-fit';
import { dataWords, type DataWords } from '../../words/data';
import { formatCount } from '../../writers/number';
import { useLanguage } from '../app';
import { Icon } from '../Icon';
import styles from './Data.module.css';
import { examplesText, faultText, rowsText, short } from './feed-text';
import type { ReadingState } from './use-reading';

/** A sentence holds so many classes. */
const NAMED = 8;

interface ImportOutcomeProps {
  readonly state: ReadingState;
  /** What is open, whose network the examples are for. */
  readonly open: Experiment;
  readonly onSkip: (skips: boolean) => void;
}

export function ImportOutcome({ state: { reading, outcome }, open, onSkip }: ImportOutcomeProps) {
  const words = dataWords[useLanguage()];
  const { data, faults, faultyRows, classes, lacks } = outcome;
  const rows = rowsText(faultyRows, words);
  return (
    <div className={styles['outcome']} role="status">
      {lacks !== undefined && <p className={styles['fault']}>{words.import.lacks[lacks]}</p>}
      {data && <Summary data={data} classes={classes} open={open} words={words} />}
      {!data && lacks === undefined && faultyRows === 0 && <p className={styles['fault']}>{words.import.nothingLeft}</p>}
      {faultyRows > 0 && reading.skipsFaults && (
        <p>{words.import.leftOut(rows)} <button type="button" className="control small" onClick={() => onSkip(false)}>{words.import.keepAll}</button></p>
      )}
      {faultyRows > 0 && !reading.skipsFaults && (
        <div className={styles['problem']}>
          <Icon name="warning" size={18} />
          <div>
            <p><strong>{words.import.faults(rows)}</strong></p>
            <ul className={styles['faults']}>{faults.map((fault) => <li key={fault.row}>{faultText(fault, words)}</li>)}</ul>
            {faultyRows > faults.length && <p>{words.import.moreFaults(rowsText(faultyRows - faults.length, words))}</p>}
            <p>
              {words.import.mend}{' '}
              <button type="button" className="control small" onClick={() => onSkip(true)}>{words.import.leaveOut(rows)}</button>
            </p>
          </div>
        </div>
      )}
    </div>
  );
}

function Summary({ data, classes, open, words }: { data: Data; classes: readonly string[] | undefined; open: Experiment; words: DataWords }) {
  const { network } = open;
  const said = words.import;
  const [n, K, M] = [data.X.rows, data.Y.rows, data.X.columns];
  const after = shapeFor(network, data);
  const first = defaultBatch(M).length;
  const widths = (of: NetworkShape) => of.widths.join('–');
  return (
    <>
      <p><b>{said.summary(examplesText(M, words), words.features(n), words.targets(K))}</b></p>
      {classes && <p>{K === 1 ? said.zeroOne(short(classes[0]), short(classes[1])) : said.oneHot(classList(classes, words))}</p>}
      <p>
        {fits(network, data) ? said.fits(widths(network))
          : said.changes(said.inputs(formatCount(n), n === 1), said.outputs(formatCount(K), K === 1), widths(network), widths(after))}
        {after.loss !== network.loss && ` ${said.softmax}`}
      </p>
      {!isBuildable(network, data) && <p className={styles['fault']}>{said.tooLarge}</p>}
      {first < M && <p>{said.firstBatch(formatCount(first))}</p>}
    </>
  );
}

function classList(classes: readonly string[], words: DataWords): string {
  const first = classes.slice(0, NAMED).map((name, k) => `y${k + 1} = ${short(name)}`).join(', ');
  return classes.length <= NAMED ? first : `${first}, ${words.import.andMore(formatCount(classes.length - NAMED))}`;
}
