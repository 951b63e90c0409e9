/** A text to copy or to download, with its beginning to look at. */

import type { ReactNode } from 'react';
import type { SavedFile } from '../../store/share/open-save';
import { takeWords } from '../../words/take';
import { takeAwayWords } from '../../words/take-away';
import { useLanguage } from '../app';
import { copyOrDownload, download } from '../clipboard';
import { LONG, useSaid } from '../use-said';
import { Item } from './Item';
import { Preview } from './Preview';

interface TextItemProps {
  readonly name: string;
  readonly note: string;
  readonly type: string;
  readonly write: () => SavedFile;
  /** Why it cannot be written now, if it cannot. */
  readonly problem?: () => string | undefined;
  /** Choices of what is written. */
  readonly children?: ReactNode;
}

export function TextItem({ name, note, type, write, problem, children }: TextItemProps) {
  const language = useLanguage();
  const words = takeAwayWords[language];
  const [said, say] = useSaid();

  function take(then: (file: SavedFile) => void): void {
    const wrong = problem?.();
    if (wrong === undefined) then(write());
    else say(wrong, LONG);
  }

  const copy = () => take(({ name: file, text }) => {
    const content = new Blob([text], { type: 'text/plain' });
    void copyOrDownload(Promise.resolve(content), 'text/plain', file).then((done) => say(takeWords[language][done]));
  });
  const save = () => take(({ name: file, text }) => {
    download(file, new Blob([text], { type }));
    say(words.downloaded(file));
  });

  return (
    <Item
      name={name}
      note={note}
      said={said}
      buttons={(
        <>
          <button type="button" className="control small" aria-label={words.copyThis(name)} onClick={copy}>{words.copy}</button>
          <button type="button" className="control small" aria-label={words.downloadThis(name)} onClick={save}>{words.download}</button>
        </>
      )}
    >
      {children}
      <Preview name={name} write={write} />
    </Item>
  );
}
