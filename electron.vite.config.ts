/** Three bundles into out/: the shell, the preload script and the screen. */
import { cpSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { build } from 'vite';
import { compileStyles } from './build/compile-styles.ts';
import { compileTheme } from './build/compile-theme.ts';
import { listLicences } from './build/list-licences.ts';

/** `licences.json` of the screen's bundle, made anew with every build, so that it is complete. */
const licences = {
  name: 'licences',
  generateBundle(this: { emitFile(file: { type: 'asset'; fileName: string; source: string }): void }) {
    this.emitFile({
      type: 'asset',
      fileName: 'licences.json',
      source: JSON.stringify(listLicences(import.meta.dirname)),
    });
  },
};

/** Windows, whose packages are built there, has a typeface of its own: the page asks for none beforehand. */
const typeface = {
  name: 'typeface',
  transformIndexHtml: (html: string) =>
    process.platform === 'win32' ? html.replaceAll(/^.*rel="preload" as="font".*\n/gm, '') : html,
};

/** The pages beside the screen, which share no file with it: one more file would be waited for at every start. */
const pages = {
  name: 'pages',
  async closeBundle() {
    await build({
      configFile: false,
      logLevel: 'warn',
      root: 'renderer',
      base: './',
      plugins: [react(), compileStyles(), compileTheme()],
      build: {
        outDir: '../out/renderer',
        emptyOutDir: false,
        minify: true,
        chunkSizeWarningLimit: 1000,
        assetsInlineLimit: 0,
        rollupOptions: { input: { paper: 'renderer/paper.html', recovery: 'renderer/recovery.html' } },
      },
    });
  },
};

/** One file of a module and all that it imports, but not what it imports later: a start that reads sixty files waits for each. */
const withAllBehind = (name: string, test: RegExp) => ({ name, test, includeDependenciesRecursively: true });

/**
 * The code of the native library goes into the bundles as all others do, so that a package holds no tree of modules and a start reads no
 * fifteen files for it; its binaries, of which the packer leaves the target's, stand where that code looks for them, beside `out/main`.
 */
const nativeLibrary = {
  name: 'native-library',
  closeBundle() {
    cpSync('node_modules/better-sqlite3/prebuilds', 'out/prebuilds', { recursive: true });
  },
};

/**
 * The workers of the main process, with files of their own: a worker has no Electron, so it must share no file with what uses it.
 */
const threads = {
  name: 'threads',
  async closeBundle() {
    await build({
      configFile: false,
      logLevel: 'warn',
      ssr: { target: 'node', noExternal: true },
      build: {
        ssr: true,
        outDir: 'out/main',
        emptyOutDir: false,
        minify: true,
        target: 'node24',
        rollupOptions: {
          input: {
            'upkeep-thread': 'main/upkeep-thread.ts',
            'backup-thread': 'main/backup-thread.ts',
            'paper-thread': 'main/paper-thread.ts',
            'exchange-thread': 'main/exchange/exchange-thread.ts',
            'long-call-thread': 'main/long-calls/long-call-thread.ts',
          },
          output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'threads-[hash].cjs' },
        },
      },
    });
  },
};

export default defineConfig({
  main: {
    plugins: [threads, nativeLibrary],
    build: {
      outDir: 'out/main',
      minify: true,
      lib: { entry: { index: 'main/index.ts' }, formats: ['cjs'] },
      rollupOptions: {
        output: {
          entryFileNames: '[name].cjs',
          chunkFileNames: '[name]-[hash].cjs',
          codeSplitting: {
            // The first in the list takes what both need: nothing of the data is read before the window is on its way.
            groups: [
              withAllBehind('window', /main[\\/]application\.ts$/),
              withAllBehind('schemas', /core[\\/]ipc[\\/]start-calls\.ts$/),
              withAllBehind('database', /db[\\/]open\.ts$/),
              withAllBehind('data', /main[\\/]open-data\.ts$/),
            ],
          },
        },
      },
      externalizeDeps: false,
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload script is one CommonJS file.
      rollupOptions: { input: { index: 'preload/index.ts' }, output: { format: 'cjs', entryFileNames: '[name].cjs' } },
      externalizeDeps: false,
      minify: true,
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react(), compileStyles(), compileTheme(), typeface, pages, licences],
    build: {
      outDir: 'out/renderer',
      minify: true,
      // The first screen is one file on purpose.
      chunkSizeWarningLimit: 1000,
      // Fonts stay files: the content security policy allows no data: fonts.
      assetsInlineLimit: 0,
      rollupOptions: {
        input: { index: 'renderer/index.html' },
        output: {
          codeSplitting: {
            groups: [withAllBehind('first-screen', /renderer[\\/]main\.tsx$/)],
          },
        },
      },
    },
    worker: { format: 'es' },
  },
});
