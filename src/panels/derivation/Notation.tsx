/** A button and what it opens: the ways to write gradients and to take the pass. */

import { notationWords } from '../../words/notation';
import { useLanguage } from '../app';
import { Popover } from '../Popover';
import { NotationChoices } from './NotationChoices';

/** As wide as the choices beside each other. */
const WIDEST = 400;

export function Notation() {
  const { notation } = notationWords[useLanguage()];
  return (
    <Popover className="control small" label={notation} text={notation} widest={WIDEST} takesFocus>
      <NotationChoices />
    </Popover>
  );
}
