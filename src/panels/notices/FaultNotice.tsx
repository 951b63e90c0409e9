/** Why changes are not kept, told once: the way out is a file. */

import { keepWords } from '../../words/keep';
import { useApp, useKeep, useLanguage } from '../app';
import { saveExperiment } from '../topbar/files';
import { NoticeCard } from './NoticeCard';

export function FaultNotice() {
  const app = useApp();
  const words = keepWords[useLanguage()];
  const fault = useKeep((state) => (state.isFaultSeen ? undefined : state.fault));
  return fault && (
    <NoticeCard
      tone="wrong"
      title={words.notKept}
      actions={(
        <>
          {fault !== 'overflow' && <button type="button" className="control small" onClick={() => saveExperiment(app)}>{words.saveFile}</button>}
          {fault === 'full' && (
            <button type="button" className="control small" onClick={() => app.session.openDialog('recent')}>{words.recent}</button>
          )}
          <button type="button" className="control small" onClick={app.keep.dismissFault}>{words.dismiss}</button>
        </>
      )}
    >
      <p>{words.faults[fault]}</p>
    </NoticeCard>
  );
}
