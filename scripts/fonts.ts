/** Writes the app's font faces: Latin as published, Korean cut down to the glyphs that the app's own words use. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = `${root}src`;
const output = `${root}src/panels/fonts-generated`;

interface Family {
  readonly name: string;
  readonly slug: string;
  readonly weights: readonly number[];
}

const latinFamilies: readonly Family[] = [
  { name: 'IBM Plex Sans', slug: 'ibm-plex-sans', weights: [400, 500, 600] },
  { name: 'Source Serif 4', slug: 'source-serif-4', weights: [600] },
];
const koreanFamilies: readonly Family[] = [
  { name: 'IBM Plex Sans KR', slug: 'ibm-plex-sans-kr', weights: [400, 500, 600] },
  { name: 'Noto Serif KR', slug: 'noto-serif-kr', weights: [600] },
];

// Jamo, CJK punctuation, compatibility jamo, syllables, full-width forms. The range of a face is the whole of it:
// a syllable that somebody types and that the face lacks falls through to the system's font.
const koreanRange = 'U+1100-11FF,U+3000-303F,U+3130-318F,U+AC00-D7A3,U+FF00-FFEF';
const korean = /[\u1100-\u11ff\u3000-\u303f\u3130-\u318f\uac00-\ud7a3\uff00-\uffef]/g;

// Arrows, operators and shapes are in none of the text faces. KaTeX, which is loaded anyway, has them, so each
// Latin family takes them from there: a symbol in a sentence looks as it does in a formula.
const symbolFaces = [
  // Not the minus, the slash and the arrows that the text faces have: of two faces with one character the later wins.
  { file: 'KaTeX_Main-Regular', range: 'U+2016,U+2113,U+2190,U+2192,U+2194-2199,U+2200-2211,U+2213-2214,U+2216-22FF,U+27E8-27E9,U+25B3,U+25BD' },
  { file: 'KaTeX_AMS-Regular', range: 'U+21B6-21B7,U+21BA-21BB,U+21C4,U+25A0-25B2,U+25B6-25BC,U+2605,U+2713' },
];

const fontsource = (slug: string): string => `${root}node_modules/@fontsource/${slug}`;

/** Every Korean character in the sources, sorted. Almost all stand in src/words; the rest would lack a glyph otherwise. */
function koreanCharacters(): string {
  const found = new Set<string>();
  for (const path of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(tsx?|json)$/.test(path)) continue;
    for (const [character] of readFileSync(`${source}/${path}`, 'utf8').matchAll(korean)) found.add(character);
  }
  return [...found].sort().join('');
}

function face(family: string, weight: number, url: string, range: string): string {
  return `@font-face {
  font-family: '${family}';
  font-weight: ${weight};
  font-display: swap;
  src: url('${url}') format('woff2');
  unicode-range: ${range};
}
`;
}

/** The faces that are used as published: paths are relative to the style sheet. */
function publishedFaces(): string[] {
  const modules = relative(output, `${root}node_modules`);
  return latinFamilies.flatMap(({ name, slug, weights }) => {
    const ranges = JSON.parse(readFileSync(`${fontsource(slug)}/unicode.json`, 'utf8')) as Record<string, string>;
    return weights.flatMap((weight) => [
      ...['latin', 'latin-ext', 'greek'].map((script) => {
        const file = `${modules}/@fontsource/${slug}/files/${slug}-${script}-${weight}-normal.woff2`;
        return face(name, weight, file, ranges[script] ?? '');
      }),
      ...symbolFaces.map(({ file, range }) => face(name, weight, `${modules}/katex/dist/fonts/${file}.woff2`, range)),
    ]);
  });
}

/** Writes the subset of each Korean face beside the style sheet. */
async function koreanFaces(characters: string, key: string): Promise<string[]> {
  const faces = koreanFamilies.flatMap(({ name, slug, weights }) => weights.map((weight) => ({ name, slug, weight })));
  return Promise.all(
    faces.map(async ({ name, slug, weight }) => {
      const whole = readFileSync(`${fontsource(slug)}/files/${slug}-korean-${weight}-normal.woff2`);
      const file = `${slug}-${weight}-${key}.woff2`;
      writeFileSync(`${output}/${file}`, await subsetFont(whole, characters, { targetFormat: 'woff2' }));
      return face(name, weight, `./${file}`, koreanRange);
    }),
  );
}

/** Brings src/panels/fonts-generated up to date. Does nothing while neither the characters nor this file nor the packages changed. */
export async function generateFonts(): Promise<void> {
  const characters = koreanCharacters();
  const key = createHash('sha256')
    .update(characters)
    .update(readFileSync(`${root}scripts/fonts.ts`))
    .update(readFileSync(`${root}package-lock.json`))
    .digest('hex')
    .slice(0, 12);
  const sheet = `${output}/faces.css`;
  const header = `/* Written by scripts/fonts.ts from the characters in src: ${key} */\n`;
  if (existsSync(sheet) && readFileSync(sheet, 'utf8').startsWith(header)) return;

  mkdirSync(output, { recursive: true });
  const faces = [...publishedFaces(), ...(characters === '' ? [] : await koreanFaces(characters, key))];
  // Renamed into place, so that a second build never reads half a style sheet.
  writeFileSync(`${sheet}.${process.pid}`, header + faces.join(''));
  renameSync(`${sheet}.${process.pid}`, sheet);
  for (const file of readdirSync(output)) {
    if (file.endsWith('.woff2') && !basename(file, '.woff2').endsWith(key)) rmSync(`${output}/${file}`);
  }
}
