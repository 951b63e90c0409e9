/** The marks of classes: a circle, a triangle, a square, a diamond. Shape tells them apart without colour. */

type Corner = readonly [x: number, y: number];

/** The corners of class k's mark around (0, 0), for a circle's radius of 1; none for the circle. All have about the same area. */
export function classCorners(k: number): readonly Corner[] {
  switch (k % 4) {
    case 1:
      return [[0, -1.3], [1.25, 0.95], [-1.25, 0.95]];
    case 2:
      return [[-0.92, -0.92], [0.92, -0.92], [0.92, 0.92], [-0.92, 0.92]];
    case 3:
      return [[0, -1.35], [1.35, 0], [0, 1.35], [-1.35, 0]];
    default:
      return [];
  }
}

/** The mark of class k as an SVG path. */
export function classPath(k: number, x: number, y: number, radius: number): string {
  const corners = classCorners(k);
  if (corners.length === 0) return `M${x - radius} ${y}a${radius} ${radius} 0 1 1 ${2 * radius} 0a${radius} ${radius} 0 1 1 ${-2 * radius} 0Z`;
  return `M${corners.map(([across, down]) => `${x + across * radius} ${y + down * radius}`).join('L')}Z`;
}

/** The radius of a mark among so many, on a plot of this width. */
export function markRadius(count: number, width: number): number {
  return (count <= 300 ? 4.2 : count <= 900 ? 3.4 : 2.7) * Math.min(1, Math.max(0.75, width / 420));
}
