/** P(x): a generative model and the world have one, a network has none. */

import { useCallback, useMemo } from 'react';
import { commonMaximum, marginalMap, type LawName } from '../../paint/unknown/maps';
import { unknownWords } from '../../words/unknown';
import { formatNumber } from '../../writers/number';
import { useLanguage } from '../app';
import type { ShownPlane } from '../train/use-plane';
import { useAtRest } from '../use-at-rest';
import { Figure } from '../world/Figure';
import { LawMap } from './LawMap';
import { Hatched, Row } from './Row';
import { useUnknown, useUnknownView } from './unknown-context';
import styles from './Unknown.module.css';

export function MarginalRow({ K, shown }: { readonly K: number; readonly shown: ShownPlane | undefined }) {
  const { store } = useUnknown();
  const words = unknownWords[useLanguage()];
  const most = useAtRest(() => (shown ? formatNumber(commonMaximum(store.now(), shown.view)) : ''));
  const cell = (who: LawName) => <>{shown && <Density who={who} view={shown.view} most={most} />}<Numbers who={who} K={K} /></>;
  return (
    <Row name="marginal" net={<Hatched>{words.refusals.marginal}</Hatched>} fitted={cell('fitted')} truth={cell('truth')}>
      {shown && <p className={styles['note']}>{words.maps.scale} {most}</p>}
    </Row>
  );
}

function Density({ who, view, most }: { readonly who: LawName; readonly view: ShownPlane['view']; readonly most: string }) {
  const { store, figures } = useUnknown();
  const { maps: words, answers } = unknownWords[useLanguage()];
  const drawn = useUnknownView(({ draw }) => draw?.count);
  const draw = useMemo(() => marginalMap(() => store.now(), who, view), [store, who, view]);
  const name = who === 'fitted' ? answers.logFit : answers.logP;
  const text = useCallback(() => `${name} ${figures()?.[`${who}.logMarginal`]?.text ?? '–'}`, [figures, name, who]);
  const describe = () => [words.describeMarginal(figures()?.[`${who}.logMarginal`]?.text ?? '–', most), ...(drawn === undefined ? [] : [words.drawn(String(drawn))])].join(' ');
  return <LawMap view={view} name={words.marginal[who]} draw={draw} text={text} describe={describe} />;
}

function Numbers({ who, K }: { readonly who: LawName; readonly K: number }) {
  const words = unknownWords[useLanguage()].answers;
  return (
    <dl className={styles['figures']}>
      {Array.from({ length: K }, (_, k) => [<dt key={`t${k}`}>{words.joint(String(k))}</dt>, <dd key={`d${k}`}><Figure name={`${who}.joint.${k}`} /></dd>])}
      <dt>{who === 'fitted' ? words.fitP : words.P}</dt><dd><Figure name={`${who}.marginal`} /></dd>
      <dt>{who === 'fitted' ? words.logFit : words.logP}</dt><dd><Figure name={`${who}.logMarginal`} /></dd>
    </dl>
  );
}
