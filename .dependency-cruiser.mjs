/** The architecture, executable. Each rule says what to do instead; `tests/architecture.test.ts` plants wrong imports. */

/** A library that may be imported from one place only. */
const door = (name, packagePath, only) => ({
  name,
  severity: 'error',
  comment: `${packagePath} has one door: ${only}`,
  from: { pathNot: [only, '^node_modules/', '^build/', '^tests/'] },
  to: { path: `node_modules/${packagePath}(/|$)` },
});

/** A room that may not see some others. */
const wall = (name, from, to, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { path: to },
});

const notTests = '\\.test\\.tsx?$';

export default {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    wall(
      'core-is-pure',
      '^core/',
      '^(main|preload|renderer|db|templates)/|node_modules/(electron|react)',
      'core/ knows the profession only; pass what it needs as values.',
    ),
    wall(
      'templates-know-core-only',
      '^templates/',
      '^(main|preload|renderer|db)/|node_modules/(electron|react)',
      'templates/ turns facts into papers; facts are passed in.',
    ),
    wall(
      'db-knows-no-electron',
      '^db/',
      '^(main|preload|renderer|templates)/|node_modules/(electron|react)',
      'db/ is tested without Electron and may move to another process.',
    ),
    wall(
      'main-knows-no-screen',
      '^main/',
      '^(preload|renderer)/|node_modules/react',
      'main/ speaks to the screen through core/ipc/contract.ts.',
    ),
    wall(
      'preload-knows-the-contract-only',
      '^preload/',
      '^(main|renderer|db|templates|core/(?!ipc/))',
      'preload/ is the contract keys and nothing else.',
    ),
    wall(
      'renderer-sees-no-backend',
      '^renderer/',
      '^(main|preload|db)/|^templates/to-docx|node_modules/electron',
      'The screen asks through window.api.',
    ),
    {
      name: 'features-are-islands',
      severity: 'error',
      comment: 'What two features share goes to renderer/ui or renderer/app.',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'no-node-in-pure-rooms',
      severity: 'error',
      comment: 'core/, templates/ and renderer/ run in the sandbox too: no Node built-ins (their tests may).',
      from: { path: '^(core|templates|renderer)/', pathNot: notTests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-development-library-in-the-product',
      severity: 'error',
      from: { path: '^(core|db|main|preload|renderer|templates)/', pathNot: notTests },
      to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/(@types|electron|vite)/' },
    },
    door('zod', 'zod', '^core/zod[.]ts$'),
    door('sqlite-door', 'better-sqlite3', '^db/'),
    door('docx-door', 'docx', '^templates/to-docx'),
    door('spreadsheet-door', 'xlsx', '^core/(workbook/|import/formats/read-xlsx\\.test)'),
    door('pdf-door', 'pdfjs-dist', '^core/import/'),
    door('zip-door', 'fflate', '^core/package/'),
    door('xml-door', 'saxes', '^core/package/'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};
