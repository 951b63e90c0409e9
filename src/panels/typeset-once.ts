/** Typesetting a formula takes about a millisecond, and the same ones come back with every step. */

const MOST_KEPT = 2000;

/** `typeset` that keeps what it made, up to a bound, by the TeX it was made from. */
export function typesetOnce(typeset: (tex: string) => string): (tex: string) => string {
  const made = new Map<string, string>();
  return (tex) => {
    const known = made.get(tex);
    if (known !== undefined) return known;
    const html = typeset(tex);
    if (made.size >= MOST_KEPT) made.clear();
    made.set(tex, html);
    return html;
  };
}
