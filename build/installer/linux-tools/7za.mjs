#!/usr/bin/env node
/**
 * Stands in for 7za where electron-builder cannot fetch it (ELECTRON_BUILDER_7ZIP_PATH), for the one thing it does for us: a
 * .tar.gz out of a .tar. `7za a … OUT.tar.gz IN.tar`. Node's own modules only.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

const [command, ...rest] = process.argv.slice(2);
const files = rest.filter((part) => !part.startsWith('-'));
const [archive, tar] = files;
if (command !== 'a' || files.length !== 2 || !archive?.endsWith('.tar.gz') || !tar) {
  throw new Error(`only a .tar.gz out of one .tar is made here, not: ${process.argv.slice(2).join(' ')}`);
}
await pipeline(createReadStream(tar), createGzip({ level: 6 }), createWriteStream(archive));
