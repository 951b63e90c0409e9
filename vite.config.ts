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

/** What the built page may load and run: its own files, nothing inline, nothing from elsewhere. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  // KaTeX sets heights and shifts in style attributes of the markup that it makes; style elements stay forbidden.
  "style-src-attr 'unsafe-inline'",
  // A line saved as an image is drawn from a data address, with its fonts inside.
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  // The fonts for such an image are read as files of the page.
  "connect-src 'self'",
  "worker-src 'self'",
  // The addresses of those fonts are made whole by a base element in a document beside the page.
  "base-uri 'self'",
  "form-action 'none'",
].join('; ');

/** Puts the policy into the page. A development server needs inline scripts of its own, so only a build has it. */
const policy: Plugin = {
  name: 'policy',
  apply: 'build',
  transformIndexHtml: () => [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY }, injectTo: 'head-prepend' }],
};

export default defineConfig({
  // Relative addresses, so that the build can be served from any folder.
  base: './',
  plugins: [react(), fonts, woff2Only, policy],
  // A worker's file may share its parts with the page's.
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    sourcemap: false,
    // A font inlined into a style sheet would be fetched even on a page that shows none of it.
    assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined),
  },
});
