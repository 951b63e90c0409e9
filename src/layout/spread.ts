/** Labels that stand one above the other, each as near as it can to what it names, and none on another. */

/**
 * Places for labels of the same height that want these places, all within [low, high]: the least sum of squared
 * distances (pool adjacent violators). Where not all have room, the last ones are undefined.
 */
export function spread(wanted: readonly number[], height: number, low: number, high: number): readonly (number | undefined)[] {
  const most = Math.max(0, Math.floor((high - low) / height) + 1);
  const order = wanted.map((at, index) => ({ at: Number.isFinite(at) ? Math.min(high, Math.max(low, at)) : low, index }))
    .slice(0, most).sort((a, b) => a.at - b.at || a.index - b.index);
  // With i heights taken from the i-th, labels that touch stand at the same place; blocks hold such labels.
  const blocks: { sum: number; count: number }[] = [];
  order.forEach(({ at }, rank) => {
    let block = { sum: at - rank * height, count: 1 };
    for (let before = blocks[blocks.length - 1]; before && before.sum / before.count >= block.sum / block.count; before = blocks[blocks.length - 1]) {
      blocks.pop();
      block = { sum: before.sum + block.sum, count: before.count + block.count };
    }
    blocks.push(block);
  });
  const places: (number | undefined)[] = wanted.map(() => undefined);
  const room = high - (order.length - 1) * height;
  blocks.flatMap(({ sum, count }) => Array.from({ length: count }, () => Math.min(room, Math.max(low, sum / count))))
    .forEach((base, rank) => {
      places[order[rank].index] = base + rank * height;
    });
  return places;
}
