/** What a world's setting is called on the screen. */

import { worldsWords } from '../words/worlds';
import type { Language } from '../words/language';
import { classOfWeight } from '../worlds/settings';

/** The name of a setting by its key in a file; a key of a later version stands as it is. */
export function settingName(name: string, language: Language): string {
  const { settings } = worldsWords[language];
  const k = classOfWeight(name);
  if (k !== undefined) return settings.prior(k);
  return name === 'noise' || name === 'mix' ? settings[name] : name;
}
