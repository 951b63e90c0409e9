/** The network as a picture: a toolbar, and the room in which the stage's painters draw. */

import { useEffect, useRef } from 'react';
import { createStage } from '../../paint/stage';
import { appWords } from '../../words/app';
import { stageWords } from '../../words/stage';
import { useApp, useExperiment, useLanguage, useSettings } from '../app';
import { useLayoutMode } from '../layout-mode';
import './graph.css';
import styles from './Stage.module.css';

export function Stage() {
  const language = useLanguage();
  return (
    <section className={styles['stage']} data-region="stage" aria-label={appWords[language].regions.stage}>
      <Toolbar />
      <Graph />
    </section>
  );
}

function Toolbar() {
  const { experiment, settings } = useApp();
  const words = stageWords[useLanguage()].toolbar;
  const batch = useExperiment((state) => state.structure.batch);
  const example = useExperiment((state) => state.experiment.view.example);
  const edges = useSettings((chosen) => chosen.edges);
  return (
    <div className={styles['toolbar']}>
      {batch.length > 1 && (
        <label className={`control small ${styles['example']}`}>
          {words.example}
          <select value={example} onChange={(event) => experiment.setView({ example: Number(event.target.value) })}>
            {batch.map((column, place) => <option key={column} value={column}>{place + 1}</option>)}
          </select>
          <span>{words.ofExamples(batch.length)}</span>
        </label>
      )}
      <div className={styles['edges']} role="group" aria-label={words.edgesShow}>
        <span aria-hidden="true">{words.edgesShow}</span>
        <div className="segmented">
          {(['weights', 'gradients'] as const).map((kind) => (
            <button key={kind} type="button" aria-pressed={edges === kind} onClick={() => settings.choose({ edges: kind })}>
              {words[kind]}
            </button>
          ))}
        </div>
      </div>
    </div>
  );
}

/** An empty svg; everything in it belongs to the painters. */
function Graph() {
  const { experiment, focus, settings, frame } = useApp();
  const words = stageWords[useLanguage()];
  const isTurned = useLayoutMode() === 'phone';
  const scroller = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);

  useEffect(() => {
    if (!scroller.current || !svg.current) return undefined;
    const room = scroller.current;
    const stage = createStage(svg.current, { experiment, focus, settings, frame });
    const observer = new ResizeObserver(() => stage.resize({ width: room.clientWidth, height: room.clientHeight }, isTurned));
    observer.observe(room);
    return () => {
      observer.disconnect();
      stage.remove();
    };
  }, [experiment, focus, settings, frame, isTurned]);

  return (
    <div ref={scroller} className={styles['room']}>
      <svg ref={svg} className="graph" role="group" aria-label={words.graph} />
    </div>
  );
}
