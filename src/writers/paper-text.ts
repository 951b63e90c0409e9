/** A sentence of the interface, or text that somebody typed, as LaTeX that every engine reads. */

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}', '{': '\\{', '}': '\\}', '$': '\\$', '&': '\\&', '#': '\\#', '%': '\\%', '_': '\\_',
  '~': '\\textasciitilde{}', '^': '\\textasciicircum{}', '<': '$<$', '>': '$>$', '|': '$|$', '"': "''",
  '−': '$-$', '×': '$\\times$', '≈': '$\\approx$', '≤': '$\\le$', '≥': '$\\ge$', '∞': '$\\infty$', '∂': '$\\partial$', 'ℒ': '$\\mathcal L$',
  '→': '$\\to$', '½': '$\\tfrac12$', '′': '$\'$', '·': '$\\cdot$', 'α': '$\\alpha$', 'Σ': '$\\Sigma$', '⊙': '$\\odot$',
  '“': '``', '”': "''", '‘': '`', '’': "'", '–': '--', '—': '---', '…': '\\dots{}',
};

/** What neither pdfLaTeX nor kotex has a glyph for. */
const UNKNOWN = '?';
/** ASCII, the letters of Western Europe that TeX's own fonts have, and Korean. */
const KNOWN = /[ -~À-ÏÑ-ÖØ-Ýß-ïñ-öø-ýÿㄱ-ㆎ가-힣]/;

/** z_i and W_ij become symbols. */
export function paperText(sentence: string): string {
  return sentence.split(/(\b[A-Za-z]+_[a-z]+\b)/)
    .map((part, index) => (index % 2 === 1 ? `$${part.replace(/_(\w+)/, '_{$1}')}$` : typedText(part)))
    .join('');
}

/** Letter by letter what somebody typed: `xor_net` is a name and no symbol. */
export function typedText(text: string): string {
  return text.normalize('NFC').replace(/./gsu, characterTex);
}

function characterTex(character: string): string {
  if (character in SPECIAL) return SPECIAL[character];
  return KNOWN.test(character) ? character : UNKNOWN;
}

const KOREAN = /[ㄱ-ㆎ가-힣]/;

/** Whether a document needs a package for Korean. */
export function isKorean(text: string): boolean {
  return KOREAN.test(text);
}
