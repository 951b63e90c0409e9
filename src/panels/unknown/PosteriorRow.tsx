/** P(y | x): the one question that a network, a fitted law and the world all answer. */

import { useCallback, useMemo } from 'react';
import { posteriorMap, type LawName } from '../../paint/unknown/maps';
import { createMap } from '../../paint/train-map';
import { unknownWords } from '../../words/unknown';
import { useApp, useLanguage } from '../app';
import type { ShownPlane } from '../train/use-plane';
import { LawMap } from './LawMap';
import { Probabilities, Row } from './Row';
import { useUnknown } from './unknown-context';

interface RowOfMapsProps {
  readonly K: number;
  /** Undefined where x has not two features. */
  readonly shown: ShownPlane | undefined;
}

export function PosteriorRow({ K, shown }: RowOfMapsProps) {
  return (
    <Row
      name="posterior"
      tellsWhy
      net={<>{shown && <NetMap K={K} shown={shown} />}<Probabilities name="net.p" K={K} /></>}
      fitted={<>{shown && <Posterior who="fitted" K={K} shown={shown} />}<Probabilities name="fitted.p" K={K} /></>}
      truth={<>{shown && <Posterior who="truth" K={K} shown={shown} />}<Probabilities name="truth.p" K={K} /></>}
    />
  );
}

/** The probabilities of a column at the probe, as they are spoken. */
function useSpoken(who: 'net' | LawName, K: number): () => string {
  const { figures } = useUnknown();
  const words = unknownWords[useLanguage()].maps;
  return useCallback(() => {
    const now = figures();
    return Array.from({ length: K }, (_, k) => words.ofClass(String(k), now?.[`${who}.p.${k}`]?.text ?? '–')).join(', ');
  }, [figures, words, who, K]);
}

function NetMap({ K, shown: { plane, view } }: { readonly K: number; readonly shown: ShownPlane }) {
  const app = useApp();
  const words = unknownWords[useLanguage()].maps;
  const text = useSpoken('net', K);
  const { draw: map } = useMemo(() => createMap(app, { plane, view, output: 0, chosen: () => undefined }), [app, plane, view]);
  const draw = useCallback(() => {
    const { field, contours } = map();
    return { field, contours, probe: app.probe.getState().point };
  }, [map, app]);
  return <LawMap view={view} name={words.posterior.net} draw={draw} text={text} describe={() => words.describePosterior(text())} />;
}

function Posterior({ who, K, shown: { view } }: { readonly who: LawName; readonly K: number; readonly shown: ShownPlane }) {
  const { store } = useUnknown();
  const words = unknownWords[useLanguage()].maps;
  const text = useSpoken(who, K);
  const draw = useMemo(() => posteriorMap(() => store.now(), who, view), [store, who, view]);
  return <LawMap view={view} name={words.posterior[who]} draw={draw} text={text} describe={() => words.describePosterior(text())} />;
}
