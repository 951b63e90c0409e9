/** TeX in one normal form: without space, size of brackets and fractions, needless braces and dots of products. */

const SPACE = /^(?:\\[,!; ]|\\q?quad\b|\\left(?![a-z])|\\right(?![a-z])|\\cdot(?![a-z])|\\big[lr]?(?![a-z])|\s+)/;

/** What takes how many arguments. */
const ARGUMENTS: Readonly<Record<string, number>> = {
  '\\frac': 2, '\\dfrac': 2, '\\tfrac': 2, '\\text': 1, '\\operatorname': 1, '\\mathbf': 1, '\\mathcal': 1, '\\mathsf': 1, '\\begin': 1, '\\end': 1,
};

export function normalTex(tex: string): string {
  return new Reader(tex.replaceAll('bmatrix*}[r]', 'bmatrix}').replaceAll('bmatrix*}', 'bmatrix}').replace(/\\\\\[[^\]]*\]/g, '\\\\')).list();
}

class Reader {
  readonly #tex: string;
  #at = 0;

  constructor(tex: string) {
    this.#tex = tex;
  }

  /** Everything up to the end, or to the brace that closes. */
  list(): string {
    let text = '';
    for (;;) {
      this.#skip();
      if (this.#at >= this.#tex.length || this.#tex[this.#at] === '}') return text;
      text += this.#atom() + this.#scripts();
    }
  }

  #skip(): void {
    for (let space = SPACE.exec(this.#tex.slice(this.#at)); space; space = SPACE.exec(this.#tex.slice(this.#at))) this.#at += space[0].length;
  }

  #atom(): string {
    this.#skip();
    if (this.#tex[this.#at] === '{') {
      this.#at++;
      const inside = this.list();
      this.#at++;
      return inside;
    }
    const [token] = /^(?:\\[a-zA-Z]+|\\.|[\s\S])/.exec(this.#tex.slice(this.#at)) ?? [''];
    this.#at += token.length;
    const name = token.replace(/^\\[dt]frac$/, '\\frac');
    return name + Array.from({ length: ARGUMENTS[token] ?? 0 }, () => `{${this.#atom()}}`).join('');
  }

  /** Below before above, in whichever order they stand. */
  #scripts(): string {
    const scripts = { _: '', '^': '' };
    for (;;) {
      this.#skip();
      const mark = this.#tex[this.#at];
      if (mark !== '_' && mark !== '^') break;
      this.#at++;
      scripts[mark] = `${mark}{${this.#atom()}}`;
    }
    return scripts._ + scripts['^'];
  }
}
