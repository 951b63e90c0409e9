/** Along which axes the space of features is seen, and whose boundary is shown. */

import { hasAll, modeOf } from '../../store/features/feature-space';
import { featureWidth, modesOf, nameClasses, readingsOf } from '../../store/features/read-outs';
import { featureWords } from '../../words/features';
import { useExperiment, useLanguage } from '../app';
import { useFeaturePage, useLook, useOfSpace } from './features-context';
import { useClassNames } from './use-class-names';
import styles from './Features.module.css';

export function LookChoice() {
  const { view } = useFeaturePage();
  const words = featureWords[useLanguage()].look;
  const shape = useExperiment(({ structure }) => structure.shape);
  const hasClasses = useExperiment(({ experiment }) => nameClasses(experiment.data));
  const names = useClassNames();
  const mode = useOfSpace((space) => modeOf(space, view.getState().mode));
  const boundary = useLook((look) => look.boundary);
  const hasPath = useLook((look) => look.hasPath);
  const modes = modesOf(featureWidth(shape));
  const readings = readingsOf(shape, hasClasses);
  const mayAll = hasAll(shape, readings);
  const now = boundary === 'all' && !mayAll ? 0 : boundary;
  return (
    <div className={styles['choices']}>
      {modes.length > 1 && (
        <span className="segmented" role="group" aria-label={words.label}>
          {modes.map((name) => (
            <button key={name} type="button" aria-pressed={name === mode} onClick={() => view.look({ mode: name })}>{words.modes[name]}</button>
          ))}
        </span>
      )}
      {readings.length > 1 && (
        <label className={styles['choice']}>
          {words.boundary}
          <select
            value={now === 'all' ? 'all' : Math.min(now, readings.length - 1)}
            onChange={({ target: { value } }) => view.look({ boundary: value === 'all' ? 'all' : Number(value) })}
          >
            {readings.map(({ plus, minus }, index) => (
              <option key={index} value={index}>{minus === undefined ? words.output(plus + 1) : words.between(names?.[minus] ?? String(minus), names?.[plus] ?? String(plus))}</option>
            ))}
            {mayAll && <option value="all">{words.all}</option>}
          </select>
        </label>
      )}
      <label className={styles['choice']}>
        <input type="checkbox" checked={hasPath} onChange={({ target }) => view.look({ hasPath: target.checked })} />{words.path}
      </label>
    </div>
  );
}
