/**
 * Opens the real window on a large database and sends a key every 50 ms into a text field while long work runs; prints one line of
 * JSON. A program of its own, so that `run.ts` can start it under a display of its own.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { CDPSession, ElectronApplication, Page } from '@playwright/test';
import { readLongPlan } from '../import/long-plan.ts';
import { launchWindow } from '../launch-window.ts';
import { benchDay } from '../tasks/dataset.ts';

/** How long the keys of one round waited: milliseconds from the key to its painted letter. */
export type Waits = readonly number[];

export interface InputFigures {
  /** While nothing else is done. */
  readonly idle: Waits;
  /** By the name of the work, one list for each round. */
  readonly works: Readonly<Record<string, readonly Waits[]>>;
  /** Names of the works whose first round, in which code is loaded, is judged by itself. */
  readonly judgedFirst: readonly string[];
}

interface Work {
  readonly name: string;
  /** Before and after the keys, not measured. */
  readonly prepare?: () => Promise<unknown>;
  readonly run: () => Promise<unknown>;
  readonly clear?: () => Promise<unknown>;
  readonly isJudgedFirst?: boolean;
}

const rounds = 3;
const everyMs = 50;
/** Keys go on this long after the work, for what it leaves to do. */
const afterMs = 500;

/**
 * A field over the window, and the wall-clock time at which each of its letters was painted. While keys are sent it keeps the focus, which
 * a screen takes as it opens. Runs in the page.
 */
const fieldAndProbe = `{
  const field = document.createElement('textarea');
  field.id = 'bench-field';
  field.style = 'position:fixed;right:0;bottom:30px;width:300px;height:60px;z-index:9999999';
  document.body.append(field);
  globalThis.paintedAt = [];
  globalThis.isTyping = false;
  field.addEventListener('blur', () => queueMicrotask(() => globalThis.isTyping && field.focus()));
  field.addEventListener('input', () => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => globalThis.paintedAt.push(performance.timeOrigin + performance.now());
    channel.port2.postMessage(null);
  }));
}`;

/** A call of the screen, as its own code makes it. Only the id in the answer crosses to the bench. */
function callExpression(name: string, input: unknown): string {
  const [group, method] = name.split('.');
  return `api.${group}.${method}(${input === undefined ? '' : JSON.stringify(JSON.stringify(input))}).then((wire) => {
    const result = typeof wire === 'string' ? JSON.parse(wire) : wire;
    if (!result.ok) throw new Error(${JSON.stringify(name)} + ': ' + JSON.stringify(result.error));
    return result.value?.id;
  })`;
}

function now(): number {
  return performance.timeOrigin + performance.now();
}

/** Sends keys until `work` is done and a little longer; each is sent on time, whether the ones before it were answered or not. */
async function typeDuring(page: Page, session: CDPSession, work: () => Promise<unknown>): Promise<Waits> {
  await page.evaluate(
    `globalThis.isTyping = true; document.getElementById('bench-field').focus(); globalThis.paintedAt.length = 0; undefined`,
  );
  const sentAt: number[] = [];
  const answers: Promise<unknown>[] = [];
  let endsAt = Number.POSITIVE_INFINITY;
  const working = work().finally(() => {
    endsAt = now() + afterMs;
  });
  for (let next = now(); next < endsAt; next += everyMs) {
    await wait(Math.max(0, next - now()));
    sentAt.push(now());
    const key = { key: 'a', windowsVirtualKeyCode: 65 };
    answers.push(session.send('Input.dispatchKeyEvent', { type: 'keyDown', text: 'a', ...key }));
    answers.push(session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }));
  }
  await Promise.all([working, ...answers]);
  await wait(200);
  const paintedAt = (await page.evaluate(
    'globalThis.isTyping = false; [...globalThis.paintedAt]',
  )) as readonly number[];
  if (paintedAt.length !== sentAt.length) throw new Error(`${sentAt.length} keys, ${paintedAt.length} letters`);
  return paintedAt.map((at, index) => at - (sentAt[index] ?? 0));
}

/** The next save dialogs answer with files of their own in `folder`. */
async function answerSaveDialogs(application: ElectronApplication, folder: string): Promise<void> {
  await application.evaluate(({ dialog }, to) => {
    let count = 0;
    dialog.showSaveDialog = (...given: unknown[]) => {
      count += 1;
      const { defaultPath = '' } = given.at(-1) as { defaultPath?: string };
      return Promise.resolve({
        canceled: false,
        filePath: `${to}/${count}${defaultPath.slice(defaultPath.lastIndexOf('.'))}`,
      });
    };
  }, folder);
}

const [projectFolder = '', dataFolder = ''] = process.argv.slice(2);
const longPlan = path.join(dataFolder, 'plan.txt');
writeFileSync(longPlan, readLongPlan().paper.bytes);
const { application, page } = await launchWindow(projectFolder, dataFolder, benchDay);
try {
  await answerSaveDialogs(application, dataFolder);
  const session = await page.context().newCDPSession(page);
  await page.evaluate(fieldAndProbe);
  const call = (name: string, input?: unknown) => page.evaluate(callExpression(name, input));
  const goTo = (key: string, screen: string) => async () => {
    await page.keyboard.press(key);
    await page.getByRole('heading', { level: 1, name: screen }).waitFor();
  };
  const openImport = goTo('Alt+3', 'Nhập văn bản');
  const readPlan = async () => {
    await page.getByLabel('Tệp văn bản cần nhập').setInputFiles(longPlan);
    await page.getByRole('region', { name: 'Văn bản gốc' }).waitFor({ timeout: 60_000 });
  };
  const openReview = async () => {
    await openImport();
    await readPlan();
    await wait(1500);
  };
  /** As a click does, but leaves the focus where keys are typed. */
  const store = () =>
    page.evaluate(
      `[...document.querySelectorAll('main button')].find((button) => button.innerText === 'Nhận vào chương trình').click()`,
    );
  const stored = page.getByText(/^Đã nhận 658 nhiệm vụ/);
  const takeBack = async () => {
    await page.getByRole('button', { name: 'Hoàn tác', exact: true }).last().click();
    await stored.waitFor({ state: 'detached' });
  };
  const works: readonly Work[] = [
    {
      name: 'reading a plan of 100 pages',
      prepare: openImport,
      run: readPlan,
      clear: async () => {
        await page.getByRole('button', { name: 'Chọn văn bản khác' }).click();
        await page.getByRole('alertdialog').or(page.getByRole('dialog')).getByRole('button').last().click();
        await page.keyboard.press('Alt+1');
      },
      isJudgedFirst: true,
    },
    {
      name: 'storing it, until its 658 tasks are shown',
      prepare: openReview,
      run: async () => {
        await store();
        await page.getByRole('heading', { level: 1, name: 'Nhiệm vụ' }).waitFor();
        await page.getByRole('row').nth(5).waitFor();
      },
      clear: takeBack,
      isJudgedFirst: true,
    },
    {
      name: 'storing it, the first screen shown meanwhile',
      prepare: openReview,
      run: async () => {
        await store();
        await page.keyboard.press('Alt+1');
        await stored.waitFor();
      },
      clear: takeBack,
    },
    { name: 'a backup', run: () => call('backups.backUpNow') },
    { name: 'the list of backups', run: () => call('backups.getState') },
    {
      name: 'a report composed from 300 tasks',
      run: () => call('documents.compose', { kind: 'BC', planId: 1, periodKey: '2026-Q3', agencyId: null }),
    },
    { name: 'the Word file of 200 tasks', run: () => call('documents.saveDocx', { id: 1 }) },
    { name: 'a package', run: () => call('exchange.savePackage', { passphrase: null }) },
  ];
  await wait(1500);
  const idle = await typeDuring(page, session, () => wait(4000));
  const figures: Record<string, readonly Waits[]> = {};
  for (const { name, prepare, run, clear } of works) {
    const waits: Waits[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await prepare?.();
      await wait(500);
      waits.push(await typeDuring(page, session, run));
      await clear?.();
    }
    figures[name] = waits;
  }
  const judgedFirst = works.flatMap(({ name, isJudgedFirst }) => (isJudgedFirst ? [name] : []));
  process.stdout.write(`${JSON.stringify({ idle, works: figures, judgedFirst } satisfies InputFigures)}\n`);
} finally {
  await application.close();
}
