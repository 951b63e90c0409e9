/** What is done to the world, for the controls of its page. */

import { useMemo } from 'react';
import { createWorldEditor, type WorldEditor } from '../../store/world/world-edits';
import { useApp } from '../app';
import { keepShown } from '../train/run-acts';

export function useWorldEditor(): WorldEditor {
  const app = useApp();
  return useMemo(() => createWorldEditor(app.experiment, () => keepShown(app)), [app]);
}
