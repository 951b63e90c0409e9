/** Over the captions of the layers: quiet buttons for a unit more or less and a layer between two, and a menu of the same for keys and touch. */

import { useState, type KeyboardEvent } from 'react';
import { depth, type NetworkShape } from '../../engine/experiment';
import { isHidden } from '../../engine/network-edit';
import { WIDEST_LAYER } from '../../engine/network-limits';
import { graphLayout, type LayerPlace } from '../../layout/graph';
import { createBuilder, layerProblem, widthProblem, type Built } from '../../store/edit/build';
import { networkWords } from '../../words/network';
import { useApp, useExperiment, useLanguage } from '../app';
import { Menu, type MenuItem } from '../Menu';
import { builtText, layerName, problemText } from '../network/network-text';
import { StepButton } from '../network/StepButton';
import { useRun } from '../network/use-run';
import type { Size } from '../shelf/use-size';
import styles from './LayerTools.module.css';

/** Of more layers the captions stand too close; the dialog has them all. */
const MOST_LAYERS = 12;
/** The button between two captions, and the narrowest caption in whose place the layer's name and both buttons fit. */
const GAP = 32;
const NARROWEST = 60;
const NAMED = 190;

/** `size` is the room of the stage, in which its painters arrange the layers too. */
export function LayerTools({ size, isTurned }: { readonly size: Size; readonly isTurned: boolean }) {
  const shape = useExperiment(({ structure }) => structure.shape);
  const hasInputGradient = useExperiment(({ structure }) => structure.plan.writer.has('dA[0]'));
  const [said, say] = useState('');
  const [stop, setStop] = useState(0);
  const words = networkWords[useLanguage()];
  if (shape.widths.length > MOST_LAYERS) return null;
  const { layers, width } = graphLayout(shape, size, isTurned, hasInputGradient);
  const shown = layers.filter(({ caption }) => caption.width - GAP >= NARROWEST);

  /** One tab stop; the arrow keys go from layer to layer. */
  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[aria-haspopup]')];
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const to = by === undefined ? undefined : buttons[buttons.findIndex((each) => each === document.activeElement) + by];
    if (!to) return;
    event.preventDefault();
    to.focus();
  }

  return (
    <div role="toolbar" tabIndex={-1} aria-label={words.title} className={styles['strip']} style={{ width }} onKeyDown={onKeyDown}>
      {shown.map((place, index) => (
        <CaptionTools
          key={place.layer}
          shape={shape}
          place={place}
          next={isTurned ? undefined : layers[place.layer + 1]}
          isStop={index === Math.min(stop, shown.length - 1)}
          onFocus={() => setStop(index)}
          onSay={say}
        />
      ))}
      <p role="status" className="visually-hidden">{said}</p>
    </div>
  );
}

interface CaptionToolsProps {
  readonly shape: NetworkShape;
  readonly place: LayerPlace;
  /** The layer that follows, where there is room for a button before it. */
  readonly next: LayerPlace | undefined;
  readonly isStop: boolean;
  readonly onFocus: () => void;
  readonly onSay: (sentence: string) => void;
}

function CaptionTools({ shape, place: { layer, caption }, next, isStop, onFocus, onSay }: CaptionToolsProps) {
  const { experiment, session } = useApp();
  const language = useLanguage();
  const words = networkWords[language];
  const name = layerName(shape, layer, language);
  const run = useRun();
  const builder = createBuilder(experiment);
  const did = (built: Built) => onSay(builtText(built, experiment.getState().structure.shape, language));

  function step(by: 1 | -1, during?: string): void {
    const { experiment: open } = experiment.getState();
    const units = open.network.widths[layer] + by;
    const problem = widthProblem(open, layer, units);
    if (problem) onSay(problemText(problem, language));
    else did(builder.setWidth(layer, units, during));
  }

  function add(): void {
    const problem = layerProblem(experiment.getState().experiment, layer);
    if (problem) onSay(problemText(problem, language));
    else did(builder.addLayer(layer));
  }

  const units = shape.widths[layer];
  const mayAdd = layer < depth(shape);
  const items: MenuItem[] = [];
  if (units < WIDEST_LAYER) items.push({ key: 'addUnit', name: words.stage.addUnit, onChoose: () => step(1) });
  if (units > 1) items.push({ key: 'removeUnit', name: words.stage.removeUnit, onChoose: () => step(-1) });
  if (mayAdd) items.push({ key: 'addLayer', name: words.stage.addLayer, onChoose: add });
  if (isHidden(shape, layer)) items.push({ key: 'removeLayer', name: words.stage.removeLayer, onChoose: () => did(builder.removeLayer(layer)) });
  items.push({ key: 'edit', name: words.stage.edit, onChoose: () => session.openDialog('network') });

  const room = Math.min(caption.width - GAP, NAMED);
  const isNamed = room === NAMED;
  const quiet = { className: styles['quiet'], tabIndex: -1, onBegin: run.begin } as const;
  return (
    <>
      <div className={styles['tools']} style={{ left: caption.x - room / 2, width: room, top: caption.y - 14 }} onFocus={onFocus}>
        <StepButton {...quiet} label={words.fewer(name)} disabled={units <= 1} onStep={() => step(-1, run.name())}>−</StepButton>
        <Menu
          label={isNamed ? name : words.stage.change(name)}
          items={items}
          className={styles['caption']}
          tabIndex={isStop ? 0 : -1}
          {...(!isNamed && { icon: 'down' as const })}
        />
        <StepButton {...quiet} label={words.more(name)} disabled={units >= WIDEST_LAYER} onStep={() => step(1, run.name())}>+</StepButton>
      </div>
      {next && mayAdd && (
        <button
          type="button"
          tabIndex={-1}
          className={`${styles['quiet']} ${styles['between']}`}
          style={{ left: (caption.x + next.caption.x) / 2 - 12, top: caption.y - 12 }}
          aria-label={words.addAfter(name)}
          title={words.addAfter(name)}
          onClick={add}
        >
          +
        </button>
      )}
    </>
  );
}
