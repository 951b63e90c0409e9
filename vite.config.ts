/** How the app is built and served. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  // Relative addresses, so that the build can be served from any folder.
  base: './',
  plugins: [react()],
  build: { target: 'es2022', sourcemap: false },
});
