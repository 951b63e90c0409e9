/** The paths of a gradient, one line each: its number, its units, its factors and their product. The numbers are painted. */

import { Fragment, memo, useId, type KeyboardEvent } from 'react';
import { pathDivisor, pathFactors, type Path, type PathSubject } from '../../engine/paths';
import { referenceText } from '../../engine/quantity';
import { drawnPaths, lookedAt } from '../../store/path-view';
import type { Structure } from '../../store/structure';
import { pathWords } from '../../words/paths';
import { useApp, useLanguage, usePathView } from '../app';
import { MathText } from '../MathText';
import { pathSymbols, pathText } from './path-text';
import styles from './Paths.module.css';

/** The factors of a path through more units have a line of their own. */
const LONG = 3;

interface PathListProps {
  readonly subject: PathSubject;
  readonly structure: Structure;
  readonly paths: readonly Path[];
  readonly label: string;
}

export function PathList({ subject, structure, paths, label }: PathListProps) {
  const { pathView } = useApp();
  const view = usePathView((state) => state);
  const looks = new Map(drawnPaths(view).map(({ number, look }) => [number, look]));

  function letGo(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || lookedAt(view) === undefined) return;
    // The page's own Escape, which lets go of the selected number, comes after this.
    event.preventDefault();
    pathView.letGo();
  }

  return (
    // The keys are handled here once; what takes the focus are the buttons of the paths.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape lets go of any path of the list.
    <ol className={styles['list']} aria-label={label} onKeyDown={letGo}>
      {paths.map((path, index) => (
        <PathLine
          key={path.join()}
          subject={subject}
          structure={structure}
          path={path}
          index={index}
          look={looks.get(index + 1)}
          isChosen={view.chosen === index + 1}
        />
      ))}
    </ol>
  );
}

interface PathLineProps extends Omit<PathListProps, 'paths' | 'label'> {
  readonly path: Path;
  readonly index: number;
  /** How it is drawn on the stage, if it is drawn now. */
  readonly look: number | undefined;
  readonly isChosen: boolean;
}

const PathLine = memo(function PathLine({ subject, structure: { shape, batch }, path, index, look, isChosen }: PathLineProps) {
  const { pathView } = useApp();
  const language = useLanguage();
  const factors = useId();
  const product = useId();
  const number = index + 1;
  return (
    <li className={`${styles['line']} ${path.length > LONG ? styles['long'] : ''}`} onPointerEnter={() => pathView.point(number)} onPointerLeave={() => pathView.point(undefined)}>
      <button
        type="button"
        className={styles['path']}
        aria-pressed={isChosen}
        aria-label={pathWords[language].path(number, pathText(shape, subject, path, language))}
        aria-describedby={`${factors} ${product}`}
        onFocus={() => pathView.stand(number)}
        onBlur={() => pathView.stand(undefined)}
        onClick={() => pathView.choose(isChosen ? undefined : number)}
      >
        <span className={styles['number']}>{number}</span>
        <svg width="26" height="8" className={styles['swatch']} aria-hidden="true">
          {look !== undefined && <path className={`drawn-path look${look}`} d="M0 4H26" />}
        </svg>
        <span className={styles['chain']}>
          {pathSymbols(shape, subject, path).map((tex, k) => (
            // A path keeps its units.
            <Fragment key={k}>{k > 0 && '\u00a0→ '}<MathText tex={tex} /></Fragment>
          ))}
        </span>
      </button>
      <span id={factors} className={styles['factors']}><Factors subject={subject} batch={batch} path={path} index={index} /></span>
      <span id={product} className={styles['product']}>
        <span data-slot={`${index} relation`} /> <span data-slot={`${index} product`} />
      </span>
    </li>
  );
});

/** With the sign of multiplication between them; each is linked with the same number elsewhere. */
function Factors({ subject, batch, path, index }: { subject: PathSubject; batch: readonly number[]; path: Path; index: number }) {
  const divisor = pathDivisor(subject, { batch });
  return (
    <>
      {divisor !== 1 && <span className={styles['factor']}>1/{divisor} × </span>}
      {pathFactors(subject, path).map(referenceText).map((reference, place) => (
        <Fragment key={reference}>
          {place > 0 && ' '}
          <span className={styles['factor']}>
            {place > 0 && '× '}<span data-ref={reference} data-slot={`${index} factor ${place}`} />
          </span>
        </Fragment>
      ))}
    </>
  );
}
