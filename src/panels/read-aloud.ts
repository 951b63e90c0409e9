/** Reads a sentence with a voice of the device. */

import type { Language } from '../words/language';

/** What is being read, so that the end of one is not taken for the end of the next. */
let current: SpeechSynthesisUtterance | undefined;

/** Begins to read in place of anything else, and tells when it ends; returns what stops it, or undefined where there is no voice. */
export async function readAloud(sentence: string, language: Language, onEnd: () => void): Promise<(() => void) | undefined> {
  if (!('speechSynthesis' in window)) return undefined;
  const voice = (await voices()).find(({ lang }) => lang.startsWith(language));
  if (!voice) return undefined;
  const utterance = new SpeechSynthesisUtterance(sentence);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  for (const event of ['end', 'error'] as const) utterance.addEventListener(event, onEnd);
  speechSynthesis.cancel();
  current = utterance;
  speechSynthesis.speak(utterance);
  return () => {
    if (current === utterance) speechSynthesis.cancel();
  };
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
