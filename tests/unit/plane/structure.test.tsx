/** What a reader of the page's structure finds of maps and charts, before anything is painted. */
import { renderToStaticMarkup } from 'react-dom/server';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { createFrame } from '../../../src/paint/frame';
import { AppContext, type App } from '../../../src/panels/app';
import { LineChart } from '../../../src/panels/chart/LineChart';
import { Plane } from '../../../src/panels/plane/Plane';
import { PlaneLegend } from '../../../src/panels/plane/PlaneLegend';

const VIEW = { x: [-2, 2], y: [-2, 2] } as const;
const nothing = () => undefined;

// The drawing kits read nothing of the app but its frame.
const rendered = (panel: ReactNode) => renderToStaticMarkup(<AppContext value={{ frame: createFrame([]) } as unknown as App}>{panel}</AppContext>);

describe('a map', () => {
  it('that only shows is an image with a name and a description', () => {
    const html = rendered(<Plane view={VIEW} name="Decision boundary" description="A ring around the middle." draw={nothing} />);
    expect(html).toMatch(/role="img" aria-label="Decision boundary" aria-describedby="([^"]+)".*<p id="\1"[^>]*>A ring around the middle\.<\/p>/);
    expect(html).not.toContain('tabindex');
  });

  it('that is moved on is a group with one tab stop, which has a name of its own', () => {
    const html = rendered(<Plane view={VIEW} name="Decision boundary" draw={nothing} handle={{ name: 'Probe', text: () => 'at 0, 0' }} />);
    expect(html).toContain('role="group" aria-label="Decision boundary"');
    expect(html.match(/tabindex="0"/g)).toHaveLength(1);
    expect(html).toMatch(/role="slider"[^>]*aria-label="Probe"/);
  });
});

it('a chart with a now-line is a group with a slider, one without is an image', () => {
  const scrub = { name: 'Epoch', text: () => '3', min: 0, max: 9, step: 1, value: () => 3, onScrub: nothing };
  expect(rendered(<LineChart name="Loss" height={200} draw={nothing} scrub={scrub} />)).toMatch(/role="group" aria-label="Loss".*role="slider" tabindex="0" aria-label="Epoch"/);
  expect(rendered(<LineChart name="Loss" height={200} draw={nothing} />)).toMatch(/role="img" aria-label="Loss"/);
});

it('a legend says in words what its strip and its marks mean', () => {
  const html = rendered(<PlaneLegend kind="probability" title="P(class 1)" low="0" high="1" marks={[{ shape: 1, label: 'class 1' }, { shape: 1, label: 'held out', isHollow: true }]} />);
  expect(html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim()).toBe('P(class 1) 0 1 class 1 held out');
  expect(html.match(/aria-hidden="true"/g)).toHaveLength(2);
});
