/** Takes out what the target does not use: the native library's other platforms, the runtime's own default application. */
const { readdirSync, rmSync } = require('node:fs');
const path = require('node:path');

const architectures = { 0: 'ia32', 1: 'x64', 2: 'armv7l', 3: 'arm64', 4: 'universal' };

exports.default = async function dropForeignBinaries({ appOutDir, electronPlatformName, arch, packager }) {
  const resources = packager.getResourcesDir(appOutDir);
  const prebuilds = path.join(resources, 'app.asar.unpacked/out/prebuilds');
  const wanted = `${electronPlatformName}-${architectures[arch]}.node`;
  const found = readdirSync(prebuilds);
  if (!found.includes(wanted)) throw new Error(`better-sqlite3 has no binary for ${wanted}`);
  for (const name of found) if (name !== wanted) rmSync(path.join(prebuilds, name));
  rmSync(path.join(resources, 'default_app.asar'), { force: true });
};
