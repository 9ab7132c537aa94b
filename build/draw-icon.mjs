/**
 * Draws the application's icon, our own: a sheet of a paper with its national motto's lines and a tick, in the colours of the window. Writes
 * build/installer/icon.svg, icon.png (512), window-icon.png (128) and icon.ico (256, 48, 32, 16), with Electron itself as the painter: `node build/draw-icon.mjs`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

const folder = path.join(import.meta.dirname, 'installer');
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512" width="512" height="512">
  <title>Bàn việc CCHC</title>
  <rect width="512" height="512" rx="96" fill="#0f6cbd"/>
  <path d="M136 72h176l80 80v272a24 24 0 0 1-24 24H136a24 24 0 0 1-24-24V96a24 24 0 0 1 24-24z" fill="#fff"/>
  <path d="M312 72l80 80h-64a16 16 0 0 1-16-16z" fill="#b4d6f5"/>
  <path d="M160 152h104M160 192h72M160 256h192M160 296h192" stroke="#0f6cbd" stroke-width="20" stroke-linecap="round"/>
  <circle cx="336" cy="384" r="84" fill="#da291c" stroke="#fff" stroke-width="16"/>
  <path d="M298 386l26 26 50-54" fill="none" stroke="#fff" stroke-width="24" stroke-linecap="round" stroke-linejoin="round"/>
</svg>
`;

const icoSizes = [256, 48, 32, 16];
const sizes = [512, 128, ...icoSizes];

/** Runs inside Electron: paints the drawing in each size and writes the PNGs into the folder it is given. */
const painter = `
const { app, BrowserWindow } = require('electron');
const { readFileSync, writeFileSync } = require('node:fs');
const [svgFile, out] = process.argv.slice(-2);
app.disableHardwareAcceleration();
app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
  await window.loadURL('data:text/html,<canvas></canvas>');
  const source = 'data:image/svg+xml;base64,' + readFileSync(svgFile).toString('base64');
  for (const size of ${JSON.stringify(sizes)}) {
    const url = await window.webContents.executeJavaScript(\`new Promise((resolve) => {
      const image = new Image();
      image.onload = () => {
        const canvas = Object.assign(document.createElement('canvas'), { width: \${size}, height: \${size} });
        canvas.getContext('2d').drawImage(image, 0, 0, \${size}, \${size});
        resolve(canvas.toDataURL('image/png'));
      };
      image.src = '\${source}';
    })\`);
    writeFileSync(out + '/' + size + '.png', Buffer.from(url.split(',')[1], 'base64'));
  }
  app.exit(0);
});`;

/** An .ico of PNG pictures: a head, a line for each, then the pictures. */
function toIco(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let at = head.length;
  for (const [index, { size, bytes }] of pictures.entries()) {
    const line = 6 + 16 * index;
    // 256 is written as 0.
    head.writeUInt8(size % 256, line);
    head.writeUInt8(size % 256, line + 1);
    head.writeUInt16LE(1, line + 4);
    head.writeUInt16LE(32, line + 6);
    head.writeUInt32LE(bytes.length, line + 8);
    head.writeUInt32LE(at, line + 12);
    at += bytes.length;
  }
  return Buffer.concat([head, ...pictures.map(({ bytes }) => bytes)]);
}

const work = mkdtempSync(path.join(tmpdir(), 'cchc-icon-'));
try {
  const svgFile = path.join(folder, 'icon.svg');
  writeFileSync(svgFile, svg);
  writeFileSync(path.join(work, 'painter.cjs'), painter);
  const electron = createRequire(import.meta.url)('electron');
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const run = [electron, ...asRoot, path.join(work, 'painter.cjs'), svgFile, work];
  const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY;
  const [command, ...args] = hasDisplay ? run : ['xvfb-run', '-a', ...run];
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8', timeout: 60_000 });
  if (status !== 0 || !existsSync(path.join(work, '16.png')))
    throw new Error(`the icon could not be painted:\n${stderr}`);
  const read = (size) => readFileSync(path.join(work, `${size}.png`));
  writeFileSync(path.join(folder, 'icon.png'), read(512));
  writeFileSync(path.join(folder, 'window-icon.png'), read(128));
  writeFileSync(path.join(folder, 'icon.ico'), toIco(icoSizes.map((size) => ({ size, bytes: read(size) }))));
} finally {
  rmSync(work, { recursive: true, force: true });
}
