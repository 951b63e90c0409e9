/** Unpacks a deflated stream without making more of it than is wanted: a few bytes can stand for gigabytes. */

import type { Inflate, Unzlib } from 'fflate';

/** Pushed at once; a piece makes at most about a thousandfold of itself, which is made before it is refused. */
const PIECE = 2 ** 12;

/**
 * What the stream holds; undefined as soon as it is more than `most` bytes. Throws what the inflater throws at a stream
 * that is damaged.
 */
export function inflateAtMost(inflater: Inflate | Unzlib, stream: Uint8Array, most: number): Uint8Array | undefined {
  const pieces: Uint8Array[] = [];
  let size = 0;
  inflater.ondata = (piece) => {
    size += piece.length;
    pieces.push(piece);
  };
  for (let at = 0; at < stream.length && size <= most; at += PIECE) {
    inflater.push(stream.subarray(at, at + PIECE), at + PIECE >= stream.length);
  }
  if (size > most) return undefined;
  const bytes = new Uint8Array(size);
  let end = 0;
  for (const piece of pieces) {
    bytes.set(piece, end);
    end += piece.length;
  }
  return bytes;
}
