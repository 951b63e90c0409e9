/** A gradient as the sum over its paths to the loss: how many there are, each with its product, and why no one adds them so. */

import { useEffect, useMemo, useRef, useState } from 'react';
import { backwardMultiplications, pathCount, pathMultiplications, pathStart, type PathStart } from '../../engine/path-count';
import type { Path, PathSubject } from '../../engine/paths';
import { isPerExample } from '../../engine/quantity';
import { strongestPaths } from '../../engine/strongest-paths';
import { pathsPainter } from '../../paint/inspector-paths';
import type { ListedPath } from '../../store/path-view';
import type { Structure } from '../../store/structure';
import { pathWords } from '../../words/paths';
import { formatCount } from '../../writers/number';
import { useApp, useCompareEdit, useExperiment, useLanguage } from '../app';
import { usePainter } from '../use-painter';
import type { GradientViewProps } from './gradient-view';
import inspector from './Inspector.module.css';
import { PathGrowth } from './PathGrowth';
import { PathList } from './PathList';
import { PathSums } from './PathSums';
import styles from './Paths.module.css';

/** At first, and how many come with each "more"; a list longer than the last is not read. */
const FIRST = 12;
const MORE = 48;
const MOST = 108;

/** Another network begins anew: with the first paths, and with its own depth in the chart. */
export function Paths(props: GradientViewProps) {
  return <PathsOfNetwork key={props.structure.shape.widths.join()} {...props} />;
}

function PathsOfNetwork({ gradient, structure }: GradientViewProps) {
  const { pathView } = useApp();
  const words = pathWords[useLanguage()];
  const { shape: { widths }, batch } = structure;
  const focused = useExperiment((state) => state.experiment.view.example);
  const convention = useExperiment((state) => state.experiment.view.convention);
  // Paths that change places under an edit cannot be read: their order is that of before, until the edit ends.
  const before = useCompareEdit(({ edit }) => (edit?.isUnderWay === true ? edit.before : undefined));
  const settled = useExperiment(({ trace }) => before ?? trace);
  const [most, setMost] = useState(FIRST);

  const subject = useMemo((): PathSubject => (
    { widths, gradient, example: isPerExample(gradient.key) ? gradient.column : focused, convention }
  ), [widths, gradient, focused, convention]);
  const start = useMemo(() => pathStart(widths, gradient), [widths, gradient]);
  const paths = useMemo(() => start && strongestPaths(settled, subject, most), [settled, subject, start, most]);

  useEffect(() => {
    pathView.list(start && paths ? paths.map((path, index) => placed(start, gradient.column, path, index + 1)) : []);
  }, [pathView, start, paths, gradient]);
  useEffect(() => pathView.clear, [pathView]);

  if (!start) return null;
  const each = pathCount(widths, start.layer);
  const examples = isPerExample(gradient.key) ? 1 : batch.length;
  return (
    <div className={styles['paths']}>
      <p className={styles['sentence']}>{examples === 1
        ? words.sum(formatCount(each))
        : words.sumOfBatch(formatCount(each), examples, formatCount(each * BigInt(examples)), convention === 'course')}
      </p>
      <div className={inspector['view']}>
        {paths
          ? <Listed subject={subject} structure={structure} paths={paths} each={each} onMore={() => setMost(most + MORE)} />
          : <p className={styles['listed']}>{words.notFinite}</p>}
      </div>
      <p className={styles['sentence']}>{words.cost(
        formatCount(pathMultiplications(widths, start) * BigInt(examples)),
        formatCount(backwardMultiplications(widths, start) * examples),
      )}
      </p>
      <div className={inspector['view']}><PathGrowth widths={widths} /></div>
    </div>
  );
}

interface ListedProps {
  readonly subject: PathSubject;
  readonly structure: Structure;
  readonly paths: readonly Path[];
  /** All paths of one example. */
  readonly each: bigint;
  readonly onMore: () => void;
}

function Listed({ subject, structure, paths, each, onMore }: ListedProps) {
  const { experiment } = useApp();
  const words = pathWords[useLanguage()];
  const root = usePainter<HTMLDivElement>((element) => pathsPainter(element, experiment, subject, paths));
  const hidden = each - BigInt(paths.length);
  const more = Math.min(MORE, MOST - paths.length, Number(hidden));
  const firstNew = useRef<number>(undefined);
  useEffect(() => {
    // Where the button has gone with the last paths, the focus goes to the first of them.
    if (more === 0 && firstNew.current !== undefined) root.current?.querySelectorAll<HTMLElement>('ol button')[firstNew.current]?.focus();
    firstNew.current = undefined;
  }, [root, more, paths]);
  const isOfBatch = structure.m > 1;
  const label = isOfBatch ? words.listOfExample(subject.example + 1) : words.list;
  return (
    <div ref={root} className={styles['listed']}>
      <h2 className={inspector['caption']}>{label}</h2>
      <PathList subject={subject} structure={structure} paths={paths} label={label} />
      {more > 0 && (
        <button
          type="button"
          className="control small"
          onClick={() => {
            firstNew.current = paths.length;
            onMore();
          }}
        >
          {words.more(more)}
        </button>
      )}
      <PathSums subject={subject} structure={structure} each={each} hidden={hidden} />
    </div>
  );
}

/** The path of a weight begins at the unit that the weight comes from. */
function placed({ layer, hasInput }: PathStart, input: number, path: Path, number: number): ListedPath {
  return hasInput ? { number, layer: layer - 1, units: [input, ...path] } : { number, layer, units: path };
}
