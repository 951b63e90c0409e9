/** The page's typefaces inside a picture: those that its letters are set in, as data. */

export interface UsedText {
  /** As the computed style has them. */
  readonly families: string;
  readonly weight: string;
  readonly style: string;
  readonly text: string;
}

/** A style element for an SVG; the picture needs nothing of the page then, and nothing from elsewhere. */
export async function facesOf(sheets: StyleSheetList, used: readonly UsedText[]): Promise<SVGElement> {
  const faces = [...sheets].flatMap((sheet) => [...sheet.cssRules].flatMap((rule) => (
    rule instanceof CSSFontFaceRule && used.some((text) => isSetIn(rule, text)) ? [embedded(rule, sheet.href ?? document.baseURI)] : []
  )));
  const style = document.createElementNS('http://www.w3.org/2000/svg', 'style');
  // Numbers stand in columns, as on the page.
  style.textContent = ['svg { font-variant-numeric: tabular-nums }', ...await Promise.all(faces)].join('\n');
  return style;
}

function isSetIn({ style: face }: CSSFontFaceRule, { families, weight, style, text }: UsedText): boolean {
  const value = (property: string, usual: string) => face.getPropertyValue(property) || usual;
  const family = unquoted(value('font-family', ''));
  return families.split(',').some((each) => unquoted(each) === family)
    && value('font-weight', '400').replace('normal', '400').replace('bold', '700') === weight
    && value('font-style', 'normal') === style
    && hasLetter(value('unicode-range', 'U+0-10FFFF'), text);
}

function unquoted(family: string): string {
  return family.trim().replace(/^(["'])(.*)\1$/, '$2');
}

/** Whether a range such as `U+0-FF, U+4??` holds one of the text's characters. */
function hasLetter(ranges: string, text: string): boolean {
  const spans = ranges.split(',').map((range) => {
    const [from, to = from] = range.trim().replace(/^U\+/i, '').split('-');
    return [parseInt(from.replaceAll('?', '0'), 16), parseInt(to.replaceAll('?', 'F'), 16)] as const;
  });
  return Array.from(text).some((letter) => spans.some(([from, to]) => {
    const code = letter.codePointAt(0) ?? 0;
    return code >= from && code <= to;
  }));
}

/** The rule with its file in it. */
async function embedded(rule: CSSFontFaceRule, base: string): Promise<string> {
  const [, address = ''] = /url\(["']?([^"')]+)["']?\)/.exec(rule.style.getPropertyValue('src')) ?? [];
  const response = await fetch(new URL(address, base));
  const data = await dataAddress(await response.blob());
  const property = (name: string) => {
    const value = rule.style.getPropertyValue(name);
    return value === '' ? '' : `${name}: ${value}; `;
  };
  return `@font-face { ${['font-family', 'font-weight', 'font-style', 'unicode-range'].map(property).join('')}src: url("${data}") format("woff2") }`;
}

/** A `data:` address of the bytes. */
export function dataAddress(bytes: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('loadend', () => {
      if (typeof reader.result === 'string') resolve(reader.result);
      else reject(reader.error ?? new Error('the bytes could not be read'));
    });
    reader.readAsDataURL(bytes);
  });
}
