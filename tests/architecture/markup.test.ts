/** Asserts that text becomes markup or code nowhere but where KaTeX has made it: nothing of a file or an address ever can. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import ts from 'typescript';
import { isSource, parse, walk } from './imports.ts';
import { root, sourceFiles } from './source.ts';

/** How a text becomes markup or code in a browser, by the name that does it. */
const SINKS: ReadonlySet<string> = new Set([
  'innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML', '__html', 'srcdoc', 'setHTMLUnsafe', 'parseHTMLUnsafe',
  'createContextualFragment', 'DOMParser', 'parseFromString', 'write', 'writeln', 'eval', 'Function', 'html', 'importScripts',
]);

/** Where KaTeX's output is put into the page; the TeX in it comes from src/writers, which no text of a file enters. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'panels/MathText.tsx': ['dangerouslySetInnerHTML', '__html'],
  'panels/world/Formula.tsx': ['dangerouslySetInnerHTML', '__html'],
  'panels/derivation/FormulaLines.tsx': ['dangerouslySetInnerHTML', '__html', 'innerHTML'],
};

/** The sinks that a source names as a property, an attribute or a call; one of its own names is none. */
function sinksOf(path: string, text: string): readonly string[] {
  const found: string[] = [];
  walk(parse(path, text), (node) => {
    if (!ts.isIdentifier(node) || !SINKS.has(node.text)) return;
    const { parent } = node;
    const isProperty = (ts.isPropertyAccessExpression(parent) && parent.name === node) || ts.isPropertyAssignment(parent) || ts.isJsxAttribute(parent);
    const isCall = (ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression === node;
    // A property by these names is one of the document or of a D3 selection only if it is called.
    const isAmbiguous = node.text === 'html' || node.text === 'write' || node.text === 'writeln';
    const isMethod = ts.isPropertyAccessExpression(parent) && ts.isCallExpression(parent.parent) && parent.parent.expression === parent;
    const isDocument = ts.isPropertyAccessExpression(parent) && parent.expression.getText() === 'document';
    if (isAmbiguous ? isMethod && (node.text === 'html' || isDocument) : isProperty || isCall) found.push(node.text);
  });
  return found;
}

describe('text becomes markup', () => {
  it('only where KaTeX has made it', () => {
    const problems = [...sourceFiles()].filter(([path]) => isSource(path)).flatMap(([path, text]) =>
      sinksOf(path, text).filter((sink) => !ALLOWED[path]?.includes(sink)).map((sink) => `${path}: ${sink}`));
    expect(problems).toEqual([]);
  });

  it('in no script of the pages that are served as they are', () => {
    const scripts = readdirSync(`${root}public`).filter((name) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.flatMap((name) => sinksOf(name, readFileSync(`${root}public/${name}`, 'utf8')))).toEqual([]);
  });

  it('and nothing there is inline: no script, no style, no handler, no address that runs', () => {
    for (const name of ['index.html', 'public/embed-sample.html']) {
      const html = readFileSync(`${root}${name}`, 'utf8');
      expect(html).not.toMatch(/<style|\son\w+=|javascript:/i);
      for (const [, inside] of html.matchAll(/<script[^>]*>([^]*?)<\/script>/g)) expect(inside).toBe('');
    }
  });

  it.each([
    ['a.innerHTML = b;', 'innerHTML'], ['a.insertAdjacentHTML("beforeend", b);', 'insertAdjacentHTML'], ['select(a).html(b);', 'html'],
    ['document.write(b);', 'write'], ['const c = eval(b);', 'eval'], ['const c = new Function(b);', 'Function'],
    ['const c = <p dangerouslySetInnerHTML={b} />;', 'dangerouslySetInnerHTML'], ['new DOMParser().parseFromString(b, "text/html");', 'DOMParser'],
  ])('and %s would be seen', (text, sink) => {
    expect(sinksOf('panels/a.tsx', text)).toContain(sink);
  });

  it('and an own name of the same sound is none', () => {
    expect(sinksOf('a.ts', 'function write(html: string) { return html; } write(b); store.write(c);')).toEqual([]);
  });
});
