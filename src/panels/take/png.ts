/** An SVG as pixels. */

import { dataAddress } from './font-faces';

/** @param times dots of the picture for each unit of the SVG, which is a pixel of the page */
export async function pngOf(svg: string, times: number): Promise<Blob> {
  const image = new Image();
  image.src = await dataAddress(new Blob([svg], { type: 'image/svg+xml' }));
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.width * times);
  canvas.height = Math.round(image.height * times);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      // A browser makes no canvas beyond a size of its own.
      if (blob) resolve(blob);
      else reject(new Error(`no picture of ${canvas.width} × ${canvas.height}`));
    });
  });
}
