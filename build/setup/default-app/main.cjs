/** What `electron FOLDER` runs first: hands over to the application in FOLDER. Replaces the part that a carrier package lacks. */
'use strict';
const { app } = require('electron');
const { existsSync, readFileSync } = require('node:fs');
const path = require('node:path');
const { Module } = require('node:module');
const { pathToFileURL } = require('node:url');

const required = [];
let folder = null;
const rest = process.argv.slice(1);
while (rest.length > 0 && folder === null) {
  const argument = rest.shift();
  if (argument === '-r' || argument === '--require') required.push(rest.shift());
  else if (!argument.startsWith('-')) folder = path.resolve(argument);
}

async function start() {
  if (folder === null) throw new Error('usage: electron FOLDER');
  for (const file of required) Module._load(path.resolve(file), null, false);
  Object.defineProperty(process, 'defaultApp', { value: true });
  const packageFile = path.join(folder, 'package.json');
  if (existsSync(packageFile)) {
    const { name, productName, version } = JSON.parse(readFileSync(packageFile, 'utf8'));
    app.name = productName ?? name;
    if (version) app.setVersion(version);
    app.setAppPath(folder);
  }
  await import(pathToFileURL(Module._resolveFilename(folder, null, true)).href);
}

start().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  app.exit(1);
});
