/** How many of the computed numbers the edit changed; nothing where no edit is looked at. */

import { changeCountPainter } from '../../paint/change-table';
import { compareWords } from '../../words/compare';
import { useApp, useCompareEdit, useLanguage } from '../app';
import { usePainter } from '../use-painter';

export function ChangedCount({ className }: { className?: string | undefined }) {
  const isEdited = useCompareEdit(({ edit }) => edit !== undefined);
  return isEdited ? <Count className={className} /> : null;
}

function Count({ className }: { className: string | undefined }) {
  const app = useApp();
  const words = compareWords[useLanguage()];
  const root = usePainter<HTMLParagraphElement>((element) => changeCountPainter(element, app, words.counted));
  return <p ref={root} className={className}><strong data-slot="count" /></p>;
}
