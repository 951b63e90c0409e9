/** How the app is built and served. */
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { generateFonts } from './scripts/fonts.ts';

/** Keeps the font faces in step with the words. */
const fonts: Plugin = {
  name: 'fonts',
  configResolved: generateFonts,
  async handleHotUpdate({ file }) {
    if (/\/src\/.*\.(tsx?|json)$/.test(file)) await generateFonts();
  },
};

/** Drops the woff and ttf copies from KaTeX's style sheet: every browser that runs this app reads woff2, and dist halves. */
const woff2Only: Plugin = {
  name: 'woff2-only',
  enforce: 'pre',
  transform: {
    filter: { id: /katex.*\.css$/ },
    handler: (css) => css.replace(/,\s*url\([^)]*\)\s*format\(["'](?:woff|truetype)["']\)/g, ''),
  },
};

export default defineConfig({
  // Relative addresses, so that the build can be served from any folder.
  base: './',
  plugins: [react(), fonts, woff2Only],
  build: {
    target: 'es2022',
    sourcemap: false,
    // A font inlined into a style sheet would be fetched even on a page that shows none of it.
    assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined),
  },
});
