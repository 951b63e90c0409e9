/** Korean particles, whose form goes by the last sound of the word before: also after a number, a symbol or a name. */

/** Each by its form after a consonant; 으로 is 로 after ㄹ too. */
const FORMS = { 은: ['은', '는'], 이: ['이', '가'], 을: ['을', '를'], 과: ['과', '와'], 으로: ['으로', '로'] } as const;

export type Particle = keyof typeof FORMS;

type Ending = 'vowel' | 'consonant' | 'rieul';

const FIRST = '가'.charCodeAt(0);
const LAST = '힣'.charCodeAt(0);
/** Endings of a syllable, of which the first is none. */
const [ENDINGS, RIEUL] = [28, 8];

/** What does not end as a vowel does: digits read one by one, letters by their names. */
const READ: Readonly<Record<Exclude<Ending, 'vowel'>, string>> = { consonant: '036₀₃₆mnε′²³', rieul: '178₁₇₈lr½' };
const VOWELS = '2459₂₄₅₉abcdefghijkopqstuvwxyzαβγδθλμσ%∞';
/** Are not read. */
const SILENT = /[)\]}”’"'.\s]+$/u;

/** How the text ends when it is read; undefined where nobody can say. */
function endingOf(text: string): Ending | undefined {
  const last = text.replace(SILENT, '').at(-1)?.toLowerCase();
  if (last === undefined) return undefined;
  const code = last.charCodeAt(0);
  if (code >= FIRST && code <= LAST) {
    const ending = (code - FIRST) % ENDINGS;
    return ending === 0 ? 'vowel' : ending === RIEUL ? 'rieul' : 'consonant';
  }
  if (READ.consonant.includes(last)) return 'consonant';
  if (READ.rieul.includes(last)) return 'rieul';
  return VOWELS.includes(last) ? 'vowel' : undefined;
}

/** The text with its particle: 3은, 2는, 10으로, 1로; both forms where the text does not tell, as 은(는). */
export function withParticle(text: string | number, particle: Particle): string {
  const [closed, open] = FORMS[particle];
  const ending = endingOf(String(text));
  if (ending === undefined) return `${text}${particle === '으로' ? '(으)로' : `${closed}(${open})`}`;
  return `${text}${ending === 'vowel' || (ending === 'rieul' && particle === '으로') ? open : closed}`;
}
