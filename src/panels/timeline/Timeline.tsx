/** The timeline: the controls that step, the hairpin of all stops, and how far and fast a step goes. */

import { appWords } from '../../words/app';
import { useLanguage } from '../app';
import { useLayoutMode, type LayoutMode } from '../layout-mode';
import { Announcer } from './Announcer';
import { Computing } from './Computing';
import { Hairpin, type HairpinRoom } from './Hairpin';
import { Pace, PaceChoices } from './Pace';
import styles from './Timeline.module.css';
import { PhoneTransport, Transport } from './Transport';
import { StepCount } from './Where';

const ROOMS: Readonly<Record<LayoutMode, HairpinRoom>> = {
  wide: { height: 108, labels: 'all', frame: { top: 36, bottom: 74, before: 24, after: 72, caption: 84 } },
  tabs: { height: 96, labels: 'all', frame: { top: 30, bottom: 66, before: 24, after: 72, caption: 84 } },
  stacked: { height: 96, labels: 'near', frame: { top: 30, bottom: 66, before: 20, after: 36, caption: 0 } },
  phone: { height: 70, labels: 'none', frame: { top: 17, bottom: 53, before: 12, after: 32, caption: 0 } },
};

export function Timeline() {
  const words = appWords[useLanguage()];
  const mode = useLayoutMode();
  const isPhone = mode === 'phone';
  return (
    <section data-region="timeline" aria-label={words.regions.timeline} className={styles['timeline']} data-mode={mode}>
      {!isPhone && <Transport isRoomy={mode === 'wide'} />}
      <div className={styles['middle']}>
        <Hairpin room={ROOMS[mode]} />
        <Computing />
      </div>
      {isPhone ? <PhoneBar /> : <Pace isNarrow={mode !== 'wide'} />}
      <Announcer />
    </section>
  );
}

/** Under the hairpin: the step and its size, then the controls. */
function PhoneBar() {
  return (
    <>
      <div className={styles['phone']}>
        <StepCount />
        <PaceChoices isNarrow />
      </div>
      <PhoneTransport />
    </>
  );
}
