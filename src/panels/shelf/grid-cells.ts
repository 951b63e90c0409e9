/** Cells and their places in a grid on the page. */

/** A cell with a number; small pictures of matrices have none. */
export const CELL = '[data-cell][data-ref]';

/** A place in a grid, counted from 0; rows and columns that the window leaves out count too. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

export function placeInGrid(cell: Element): GridPlace {
  return {
    row: Number(cell.parentElement?.getAttribute('aria-rowindex')) - 1,
    column: Number(cell.getAttribute('aria-colindex')) - 1,
  };
}

/** The place this far on, held within the grid. */
export function placeBeside(grid: Element, from: GridPlace, rows: number, columns: number): GridPlace {
  const within = (index: number, count: string | null) => Math.min(Number(count) - 1, Math.max(0, index));
  return {
    row: within(from.row + rows, grid.getAttribute('aria-rowcount')),
    column: within(from.column + columns, grid.getAttribute('aria-colcount')),
  };
}

/** The cell at this place, if the window shows it. */
export function cellAt(grid: Element, { row, column }: GridPlace): HTMLElement | undefined {
  return [...grid.querySelectorAll<HTMLElement>(CELL)].find((cell) => {
    const place = placeInGrid(cell);
    return place.row === row && place.column === column;
  });
}
