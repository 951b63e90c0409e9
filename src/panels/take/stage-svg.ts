/** The stage as an SVG that stands alone: what the page's styles make of each element is written into it, and its typefaces come along. */

import type { Theme } from '../../layout/colour';
import type { Frame } from '../../paint/frame';
import { facesOf, type UsedText } from './font-faces';

const SVG = 'http://www.w3.org/2000/svg';

/** What an element takes from the one around it. */
const INHERITED = [
  'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-dashoffset', 'stroke-linecap', 'stroke-linejoin',
  'paint-order', 'font-family', 'font-size', 'font-weight', 'font-style', 'text-anchor', 'dominant-baseline', 'visibility',
] as const;
/** What it does not take, and what it then has. */
const OWN = { opacity: '1', rx: 'auto', 'text-decoration-line': 'none' } as const;
/** Attributes for pointer, keyboard and style sheet: a picture has none of these. */
const LIVE = /^(?:class|style|id|role|tabindex|focusable|(?:data|aria)-.*)$/;

type Inherited = ReadonlyMap<string, string>;

/** The svg that the stage's painters draw in; undefined where the page shows no stage. */
export function stageOf(page: Document): SVGSVGElement | undefined {
  return page.querySelector<SVGSVGElement>('[data-region=stage] svg.graph') ?? undefined;
}

/** The picture's text in the colours of a theme, whichever the page shows. */
export async function stageSvg(stage: SVGSVGElement, theme: Theme, title: string, frame: Frame): Promise<string> {
  const used: UsedText[] = [];
  const picture = inTheme(theme, frame, () => picturedStage(stage, used));
  picture.prepend(titleOf(title), await facesOf(document.styleSheets, used));
  return `${new XMLSerializer().serializeToString(picture)}\n`;
}

/** Does something while the page has another theme; the browser draws none of it, because all is as it was when it next does. */
function inTheme<Result>(theme: Theme, frame: Frame, act: () => Result): Result {
  const root = document.documentElement;
  const shown = root.dataset['theme'];
  const still = new CSSStyleSheet();
  // Half-way between two colours is no colour of either theme.
  still.replaceSync('* { transition: none !important; animation: none !important }');
  document.adoptedStyleSheets.push(still);
  try {
    root.dataset['theme'] = theme;
    frame.paintNow();
    return act();
  } finally {
    root.dataset['theme'] = shown;
    frame.paintNow();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== still);
  }
}

function picturedStage(stage: SVGSVGElement, used: UsedText[]): SVGElement {
  const picture = pictured(stage, new Map(), used) ?? document.createElementNS(SVG, 'svg');
  const ground = document.createElementNS(SVG, 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', getComputedStyle(document.body).backgroundColor);
  ground.setAttribute('stroke', 'none');
  picture.prepend(ground);
  return picture;
}

/** The element with all in it, or undefined where nothing of it is seen. */
function pictured(element: SVGElement, around: Inherited, used: UsedText[]): SVGElement | undefined {
  const style = getComputedStyle(element);
  if (style.display === 'none' || isClear(element, style)) return undefined;
  const copy = document.createElementNS(SVG, element.localName);
  for (const { name, value } of element.attributes) {
    if (!LIVE.test(name) && !INHERITED.some((property) => property === name)) copy.setAttribute(name, value);
  }
  const inherited = new Map(around);
  for (const property of INHERITED) {
    const value = style.getPropertyValue(property);
    if (inherited.get(property) === value) continue;
    inherited.set(property, value);
    copy.setAttribute(property, value);
  }
  for (const [property, usual] of Object.entries(OWN)) {
    const value = style.getPropertyValue(property);
    if (value !== usual && value !== '') copy.setAttribute(property === 'text-decoration-line' ? 'text-decoration' : property, value);
  }
  for (const child of element.childNodes) {
    if (child instanceof SVGElement) {
      const drawn = pictured(child, inherited, used);
      if (drawn) copy.append(drawn);
    } else if (child.nodeType === Node.TEXT_NODE && child.textContent) {
      copy.append(child.textContent);
      used.push({ families: style.fontFamily, weight: style.fontWeight, style: style.fontStyle, text: child.textContent });
    }
  }
  return copy;
}

/** A shape that is there to be hit only. */
function isClear(element: SVGElement, { fill, stroke }: CSSStyleDeclaration): boolean {
  const isNothing = (paint: string) => paint === 'none' || (paint.startsWith('rgba(') && paint.endsWith(', 0)'));
  return element instanceof SVGGeometryElement && isNothing(fill) && isNothing(stroke);
}

function titleOf(text: string): SVGElement {
  const title = document.createElementNS(SVG, 'title');
  title.textContent = text;
  return title;
}
