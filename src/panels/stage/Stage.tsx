/** The network as a picture: a toolbar, and the room in which the stage's painters draw. */

import { useEffect, useRef, useState, type RefObject } from 'react';
import { referenceText } from '../../engine/quantity';
import { createStage, type TypingRequest } from '../../paint/stage';
import { gradientsExist } from '../../paint/stage-scene';
import { appWords } from '../../words/app';
import { stageWords } from '../../words/stage';
import { useApp, useExperiment, useLanguage, useSettings } from '../app';
import { useLayoutMode } from '../layout-mode';
import { useOffers } from '../share/use-offers';
import type { CellPlace } from '../shelf/cell-place';
import { CellField } from '../shelf/CellField';
import { Reason } from '../shelf/Reason';
import { useSize } from '../shelf/use-size';
import { steering } from '../timeline/steering';
import { ExamplePicker } from './ExamplePicker';
import { LayerTools } from './LayerTools';
import './drag-tape.css';
import './graph.css';
import './paths.css';
import styles from './Stage.module.css';

export function Stage() {
  const language = useLanguage();
  const notes = useRef<HTMLDivElement>(null);
  return (
    <section className={styles['stage']} data-region="stage" aria-label={appWords[language].regions.stage}>
      <Toolbar notes={notes} />
      <Graph notes={notes} />
    </section>
  );
}

/** `notes` is where the painters write sentences about the numbers. */
function Toolbar({ notes }: { notes: RefObject<HTMLDivElement | null> }) {
  const { settings } = useApp();
  const words = stageWords[useLanguage()].toolbar;
  const edges = useSettings((chosen) => chosen.edges);
  return (
    <div className={styles['toolbar']}>
      <ExamplePicker />
      <div ref={notes} className={styles['notes']} role="status" />
      {edges === 'gradients' && <NoGradients />}
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

/** What is missing while edges should show gradients and none is computed, and the way to them. */
function NoGradients() {
  const { goTo } = steering(useApp());
  const words = stageWords[useLanguage()].noGradients;
  const isMissing = useExperiment((state) => !gradientsExist(state));
  if (!isMissing) return null;
  return (
    <div className={styles['empty']}>
      <p><b>{words.title}</b> {words.text}</p>
      <button type="button" className="control small" onClick={() => goTo('C.J')}>{words.goThere}</button>
    </div>
  );
}

/** An empty svg; everything in it belongs to the painters. React draws only the field to type a number in, or why it cannot be changed. */
function Graph({ notes }: { notes: RefObject<HTMLDivElement | null> }) {
  const { experiment, focus, settings, pathView, compareEdit, frame } = useApp();
  const words = stageWords[useLanguage()];
  const isTurned = useLayoutMode() === 'phone';
  const offers = useOffers();
  const scroller = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const size = useSize(scroller);
  const [asked, setAsked] = useState<{ readonly request: TypingRequest; readonly cell: CellPlace }>();

  useEffect(() => {
    if (!scroller.current || !svg.current || !notes.current) return undefined;
    const room = scroller.current;
    const onType = (request: TypingRequest) => setAsked({ request, cell: placeOf(room, request) });
    const stage = createStage(svg.current, { experiment, focus, settings, pathView, compareEdit, frame, scroller: room, notes: notes.current, onType });
    const observer = new ResizeObserver(() => stage.resize({ width: room.clientWidth, height: room.clientHeight }, isTurned));
    observer.observe(room);
    return () => {
      observer.disconnect();
      stage.remove();
    };
  }, [experiment, focus, settings, pathView, compareEdit, frame, notes, isTurned]);

  const verdict = asked && experiment.editability(asked.request.reference);
  function close(): void {
    setAsked(undefined);
    asked?.request.element.focus();
  }

  return (
    <>
      <div ref={scroller} className={styles['room']}>
        <svg ref={svg} className="graph" role="group" aria-label={words.graph} aria-describedby="stage-how-to-move" />
        {size && offers('network') && <LayerTools size={size} isTurned={isTurned} />}
        {asked && verdict?.editable === true && (
          <CellField
            key={referenceText(asked.request.reference)}
            cell={asked.cell}
            reference={verdict.reference}
            text={asked.request.text}
            onClose={close}
            onTab={close}
            onLeave={() => setAsked(undefined)}
          />
        )}
        {asked && verdict?.editable === false && (
          <Reason key={referenceText(asked.request.reference)} cell={asked.cell} onClose={close} onLeave={() => setAsked(undefined)} />
        )}
      </div>
      <p id="stage-how-to-move" hidden>{words.howToMove}</p>
      <p id="stage-how-to-change" hidden>{words.howToChange}</p>
    </>
  );
}

/** Where the field stands: on the number's plate, its row or its half of a capsule. */
function placeOf(room: HTMLElement, { element, reference, name }: TypingRequest): CellPlace {
  const text = CSS.escape(referenceText(reference));
  const shown = room.querySelector(`.plate rect[data-ref="${text}"], .row .hit[data-ref="${text}"]`) ?? element;
  const from = room.getBoundingClientRect();
  const { left, top, width, height } = shown.getBoundingClientRect();
  const middle = { x: left + width / 2 - from.left + room.scrollLeft, y: top + height / 2 - from.top + room.scrollTop };
  const box = { left: middle.x - FIELD.width / 2, top: middle.y - FIELD.height / 2, ...FIELD };
  return { element: room, reference, name, box, room: room.scrollHeight };
}

const FIELD = { width: 84, height: 30 };
