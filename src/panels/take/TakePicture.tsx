/** The stage as a picture: whole, in either theme, as lines or as pixels. */

import { useState } from 'react';
import type { Theme } from '../../layout/colour';
import { fileName } from '../../store/share/open-save';
import { takeWords } from '../../words/take';
import { takeAwayWords } from '../../words/take-away';
import { useApp, useLanguage } from '../app';
import { copyOrDownload, download } from '../clipboard';
import { useShownTheme } from '../topbar/page-state';
import { LONG, useSaid } from '../use-said';
import { Item } from './Item';
import { pngOf } from './png';
import { stageOf, stageSvg } from './stage-svg';
import styles from './Take.module.css';

const THEMES: readonly Theme[] = ['light', 'dark'];
/** Dots of a picture for each pixel of the page: for a page of text, and for print. */
const FINENESS = [2, 3] as const;

export function TakePicture() {
  const { experiment, frame } = useApp();
  const language = useLanguage();
  const words = takeAwayWords[language];
  const [theme, setTheme] = useState(useShownTheme());
  const [said, say] = useSaid();
  const stage = stageOf(document);
  // A page may be shown without its network.
  if (!stage) return null;

  const { title } = experiment.getState().experiment;
  const name = (ending: string) => `${fileName(title)}.${ending}`;
  const draw = () => stageSvg(stage, theme, title, frame);
  const failed = () => say(words.noPicture, LONG);
  const save = (file: string, content: Promise<Blob>) => {
    say(takeWords[language].drawing, LONG);
    content.then((blob) => {
      download(file, blob);
      say(words.downloaded(file));
    }).catch(failed);
  };
  const png = (times: number) => draw().then((svg) => pngOf(svg, times));
  const copy = () => {
    say(takeWords[language].drawing, LONG);
    copyOrDownload(png(FINENESS[0]), 'image/png', name('png')).then((done) => say(takeWords[language][done]), failed);
  };

  return (
    <Item
      name={words.items.picture.name}
      note={words.items.picture.note}
      said={said}
      buttons={(
        <>
          <button type="button" className="control small" aria-label={words.copyPicture} onClick={copy}>{words.copy}</button>
          <button
            type="button"
            className="control small"
            aria-label={words.svgThis}
            onClick={() => save(name('svg'), draw().then((svg) => new Blob([svg], { type: 'image/svg+xml' })))}
          >
            {words.svg}
          </button>
          {FINENESS.map((times) => (
            <button
              key={times}
              type="button"
              className="control small"
              aria-label={words.pngThis(times)}
              onClick={() => save(name(`${times}x.png`), png(times))}
            >
              {words.png(times)}
            </button>
          ))}
        </>
      )}
    >
      <div className={styles['choices']}>
        <div className={styles['choice']} role="group" aria-label={words.theme}>
          <span aria-hidden="true">{words.theme}</span>
          <div className="segmented">
            {THEMES.map((each) => (
              <button key={each} type="button" aria-pressed={theme === each} onClick={() => setTheme(each)}>{words.themes[each]}</button>
            ))}
          </div>
        </div>
      </div>
    </Item>
  );
}
