/** What is done to the world, for the controls of its page. */

import { useMemo } from 'react';
import { createWorldEditor, type WorldEditor } from '../../store/world/world-edits';
import { useApp } from '../app';

export function useWorldEditor(): WorldEditor {
  const { experiment } = useApp();
  return useMemo(() => createWorldEditor(experiment), [experiment]);
}
