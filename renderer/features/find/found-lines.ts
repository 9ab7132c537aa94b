/** The lines of the box of Ctrl+K: screens and commands that match, then what the data hold. Pure. */
import type { FoundPlaces } from '../../../core/domain/found-places.ts';
import { findPeriod } from '../../../core/domain/reporting-period.ts';
import { foldVietnamese } from '../../../core/text/vietnamese.ts';
import type { Route } from '../../app/navigation.tsx';
import { findStrings } from '../../strings/find.ts';
import { shellStrings } from '../../strings/shell.ts';

export interface FoundLine {
  readonly key: string;
  readonly kind: keyof typeof findStrings.kinds;
  readonly name: string;
  /** Where it is, or which key goes there. */
  readonly hint: string;
  readonly route: Route;
}

const numbered = [
  'today',
  'tasks',
  'import',
  'indicators',
  'reports',
  'documents',
  'exchange',
  'formatCheck',
  'settings',
] as const;
const { commands: words } = findStrings;

const commands: readonly FoundLine[] = [
  ...numbered.map((screen, at) => ({
    ...{ key: screen, kind: 'command' as const, name: shellStrings.screens[screen], hint: `Alt+${at + 1}` },
    route: { screen },
  })),
  ...(
    [
      [words.reminders, { screen: 'reminders', planId: null }],
      [words.schedule, { screen: 'schedule' }],
      [words.selfAssessment, { screen: 'selfAssessment' }],
      [words.changes, { screen: 'changes' }],
      [words.bin, { screen: 'bin' }],
      [words.firstRun, { screen: 'firstRun' }],
    ] as const satisfies readonly (readonly [string, Route])[]
  ).map(([name, route]) => ({ key: route.screen, kind: 'command' as const, name, hint: '', route })),
  {
    ...{ key: 'help', kind: 'command', name: shellStrings.screens.help, hint: 'F1' },
    route: { screen: 'help', topic: 'start' },
  },
];

const foldedNames = new Map(commands.map(({ key, name }) => [key, foldVietnamese(name)]));

/** The screens and commands whose name holds every word; all of them while nothing is typed. */
export function matchCommands(query: string): readonly FoundLine[] {
  const typed = foldVietnamese(query).split(/\s+/).filter(Boolean);
  return commands.filter(({ key }) => typed.every((word) => foldedNames.get(key)?.includes(word)));
}

/** Everything found, in the order in which the arrows go through it. */
export function listFoundLines(query: string, places: FoundPlaces | undefined): readonly FoundLine[] {
  if (query.trim() === '' || !places) return matchCommands(query);
  return [
    ...matchCommands(query),
    ...places.tasks.map(
      ({ id, code, title, planTitle }): FoundLine => ({
        ...{ key: `task ${id}`, kind: 'task', name: [code, title].filter(Boolean).join(' '), hint: planTitle },
        route: { screen: 'task', taskId: id },
      }),
    ),
    ...places.documents.map(
      ({ id, number, symbol, subject }): FoundLine => ({
        ...{ key: `document ${id}`, kind: 'document', name: subject },
        hint: number === null ? `${findStrings.draft} · ${symbol}` : `${String(number).padStart(2, '0')}/${symbol}`,
        route: { screen: 'document', documentId: id },
      }),
    ),
    ...places.reports.map(
      ({ id, periodKey, outlineName }): FoundLine => ({
        ...{ key: `report ${id}`, kind: 'report', hint: '' },
        name: findStrings.report(outlineName, findPeriod(periodKey)?.name ?? periodKey),
        route: { screen: 'report', reportId: id },
      }),
    ),
    ...places.agencies.map(
      (name): FoundLine => ({
        ...{ key: `agency ${name}`, kind: 'agency', name, hint: '' },
        route: { screen: 'tasks', filter: { leadAgency: name } },
      }),
    ),
  ];
}
