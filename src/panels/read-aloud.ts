/** Reads a sentence with a voice of the device. */

import type { Language } from '../words/language';

/** What is being read, so that the end of one is not taken for the end of the next. */
let current: SpeechSynthesisUtterance | undefined;

/** Begins to read in place of anything else, until the signal ends it, and tells when it has ended; false where there is no voice. */
export async function readAloud(sentence: string, language: Language, signal: AbortSignal, onEnd: () => void): Promise<boolean> {
  if (!('speechSynthesis' in window)) return false;
  const voice = (await voices()).find(({ lang }) => lang.startsWith(language));
  if (!voice) return false;
  // Who asked may have gone while the voices were looked for.
  if (signal.aborted) return true;
  const utterance = new SpeechSynthesisUtterance(sentence);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  for (const event of ['end', 'error'] as const) utterance.addEventListener(event, onEnd);
  speechSynthesis.cancel();
  current = utterance;
  speechSynthesis.speak(utterance);
  signal.addEventListener('abort', () => {
    if (current === utterance) speechSynthesis.cancel();
  });
  return true;
}

/** How long a browser is given to find its voices the first time. */
const PATIENCE = 1000;

function voices(): Promise<readonly SpeechSynthesisVoice[]> {
  const known = speechSynthesis.getVoices();
  if (known.length > 0) return Promise.resolve(known);
  return new Promise((resolve) => {
    const finish = () => resolve(speechSynthesis.getVoices());
    speechSynthesis.addEventListener('voiceschanged', finish, { once: true });
    setTimeout(finish, PATIENCE);
  });
}
