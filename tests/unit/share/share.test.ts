/** What is handed on: an address as long as browsers carry it, else the file; and code of a frame that holds any title. */

import { describe, expect, it } from 'vitest';
import { matrix } from '../../../src/engine/matrix';
import { readAddress } from '../../../src/store/share/address';
import { firstExample } from '../../../src/store/examples';
import { NO_FLAGS } from '../../../src/store/share/flags';
import { frameCode, LONGEST_ADDRESS, shareable, withFlags } from '../../../src/store/share/share';

/** A network of one layer with this many weights of seventeen digits each. */
function large(weights: number) {
  const first = firstExample();
  const data = Float64Array.from({ length: weights }, (_, k) => Math.sin(k * k + 0.1));
  const X = matrix(weights, 1);
  return {
    ...first,
    network: { ...first.network, widths: [weights, 1], activations: ['identity' as const], loss: 'mse' as const, parameters: [{ W: matrix(1, weights, data), b: matrix(1, 1) }] },
    data: { X, Y: matrix(1, 1) },
  };
}

describe('an address', () => {
  it('opens the same experiment under its flags', () => {
    const shared = shareable(firstExample());
    if (shared.kind !== 'address') throw new Error(shared.kind);
    const flags = { ...NO_FLAGS, hide: new Set(['answers' as const]), theme: 'dark' as const };
    expect(readAddress(withFlags(shared.hash, flags))).toStrictEqual({ ok: true, experiment: firstExample(), flags: 'hide=answers&theme=dark' });
    expect(withFlags(shared.hash, NO_FLAGS)).toBe(shared.hash);
  });

  it('gives way to a file where browsers would not carry it', () => {
    const shared = shareable(large(5000));
    expect(shared.kind === 'address' && shared.hash.length < LONGEST_ADDRESS).toBe(true);
    // Found by its length in letters, and, before anything is packed, by that of its file.
    expect(shareable(large(100_000))).toEqual({ kind: 'tooLarge' });
    expect(shareable(large(200_000))).toEqual({ kind: 'tooLarge' });
  });

  it('is not made of an experiment that has overflowed', () => {
    const first = firstExample();
    const [layer, ...others] = first.network.parameters;
    const W = matrix(layer.W.rows, layer.W.columns, layer.W.data.map(() => Infinity));
    expect(shareable({ ...first, network: { ...first.network, parameters: [{ ...layer, W }, ...others] } }))
      .toMatchObject({ kind: 'problem', problem: { kind: 'notSaved' } });
  });
});

it('the code of a frame keeps a hostile title within its attribute', () => {
  const title = '"><script>alert(1)</script>&amp;';
  const code = frameCode('https://example.org/#d=x&embed', title, 400);
  expect(code.match(/</g)).toHaveLength(2);
  expect(code).toContain('src="https://example.org/#d=x&amp;embed"');
  expect(code).toContain('title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;"');
});
