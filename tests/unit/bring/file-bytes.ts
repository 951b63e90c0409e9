/** Files of tensors written byte by byte, so that each part of them can lie. */

import { crc32, deflateRawSync } from 'node:zlib';

export interface Entry {
  readonly dtype: unknown;
  readonly shape: unknown;
  readonly data_offsets: unknown;
}

const text = (value: string) => new TextEncoder().encode(value);

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}

/** A safetensors file with this header, as it stands, before this many bytes of numbers. */
export function safetensors(header: string | Readonly<Record<string, unknown>>, body: number, claimed?: bigint): Uint8Array {
  const bytes = text(typeof header === 'string' ? header : JSON.stringify(header));
  const length = new Uint8Array(8);
  new DataView(length.buffer).setBigUint64(0, claimed ?? BigInt(bytes.length), true);
  return joined(length, bytes, new Uint8Array(body));
}

export const entry = (dtype: unknown, shape: unknown, begin: unknown, end: unknown): Entry => ({ dtype, shape, data_offsets: [begin, end] });

/** An npy file of version 1 with this header. */
export function npy(header: string, body: number | Uint8Array): Uint8Array {
  const bytes = text(`${header}\n`);
  return joined(
    Uint8Array.of(0x93, ...text('NUMPY'), 1, 0, bytes.length & 0xff, bytes.length >> 8), bytes,
    typeof body === 'number' ? new Uint8Array(body) : body,
  );
}

export const dictionary = (descr: string, shape: string, order = 'False') => `{'descr': ${descr}, 'fortran_order': ${order}, 'shape': ${shape}, }`;

export interface ZipFile {
  readonly name: string;
  readonly data: Uint8Array;
  /** What the directory says instead of the truth. */
  readonly claims?: { readonly size?: number; readonly packedSize?: number; readonly method?: number; readonly flags?: number; readonly from?: number; readonly checksum?: number };
  readonly stored?: boolean;
}

/** A zip of these files; `count` and `start` may lie about the directory. */
export function zip(files: readonly ZipFile[], lies: { readonly count?: number; readonly start?: number } = {}): Uint8Array {
  const locals: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, data, claims = {}, stored = false } of files) {
    const packed = stored ? data : deflateRawSync(data);
    const facts = {
      method: claims.method ?? (stored ? 0 : 8), checksum: claims.checksum ?? crc32(data),
      packedSize: claims.packedSize ?? packed.length, size: claims.size ?? data.length,
    };
    const label = text(name);
    const shared = (view: DataView, from: number) => {
      view.setUint16(from, 20, true);
      view.setUint16(from + 2, claims.flags ?? 0, true);
      view.setUint16(from + 4, facts.method, true);
      view.setUint32(from + 10, facts.checksum, true);
      view.setUint32(from + 14, facts.packedSize, true);
      view.setUint32(from + 18, facts.size, true);
      view.setUint16(from + 22, label.length, true);
    };
    const local = new Uint8Array(30);
    const localView = new DataView(local.buffer);
    localView.setUint32(0, 0x04034b50, true);
    shared(localView, 4);
    const listed = new Uint8Array(46);
    const view = new DataView(listed.buffer);
    view.setUint32(0, 0x02014b50, true);
    shared(view, 6);
    view.setUint32(42, claims.from ?? at, true);
    locals.push(local, label, packed);
    directory.push(listed, label);
    at += local.length + label.length + packed.length;
  }
  const list = joined(...directory);
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, lies.count ?? files.length, true);
  view.setUint16(10, lies.count ?? files.length, true);
  view.setUint32(12, list.length, true);
  view.setUint32(16, lies.start ?? at, true);
  return joined(...locals, list, end);
}
