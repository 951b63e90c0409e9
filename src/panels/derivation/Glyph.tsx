/** The picture of a level on the rail: a dot, a row, a grid; a pile of grids for the batch. */

import type { Level } from '../../engine/experiment';

const GRID = [1, 7.5, 14];
const SQUARE = 5;

export function Glyph({ level }: { level: Level }) {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false" fill="currentcolor" style={{ flex: 'none' }}>
      {level === 'scalar' && <circle cx="10" cy="10" r="4" />}
      {level === 'vector' && GRID.map((x) => <rect key={x} x={x} y="7.5" width={SQUARE} height={SQUARE} />)}
      {level === 'matrix' && GRID.flatMap((x) => GRID.map((y) => <rect key={`${x} ${y}`} x={x} y={y} width={SQUARE} height={SQUARE} />))}
      {level === 'batch' && [0, 4, 8].map((at) => (
        <rect key={at} x={1 + at} y={9 - at} width="10" height="10" fill="var(--bg)" stroke="currentcolor" strokeWidth="1.6" />
      ))}
    </svg>
  );
}
