/** The control file of a Debian package, from what electron-builder says about it. Pure. */

/** A line break would begin another field. */
function oneLine(words) {
  return words.replace(/\s+/g, ' ').trim();
}

/** Fields in Debian's order; the description's first line is its synopsis, the others are indented as policy 5.6.13 wants. */
export function writeControl(about) {
  const [synopsis = '', ...rest] = about.description.trim().split('\n');
  const longer = rest.map((line) => line.trim()).filter(Boolean);
  const fields = [
    ['Package', about.packageName],
    ['Version', about.version],
    ['Section', 'misc'],
    ['Priority', about.priority ?? 'optional'],
    ['Architecture', about.architecture],
    ['Maintainer', about.maintainer],
    ['Installed-Size', String(about.installedKilobytes)],
    ['Depends', about.depends.join(', ')],
    ['Recommends', about.recommends.join(', ')],
    ['Description', synopsis],
  ];
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${oneLine(value)}`);
  return `${[...lines, ...longer.map((line) => ` ${line}`)].join('\n')}\n`;
}
