/** The help is found by what a clerk types, with or without diacritics; its pictures are there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { helpPages, helpTopics } from '../../strings/help.ts';
import { pictureNames } from './help-pictures.ts';
import { searchHelp } from './search-help.ts';

describe('searchHelp', () => {
  it.each([
    ['don doc', 'reminders'],
    ['Đôn đốc', 'reminders'],
    ['khoi phuc', 'safety'],
    ['minh chung', 'task'],
    ['IN VĂN BẢN', 'document'],
  ])('“%s” finds the page %s', (query, topic) => {
    expect(searchHelp(query)).toContain(topic);
  });

  it('puts a page with the word in its title first', () => {
    expect(searchHelp('đôn đốc')[0]).toBe('reminders');
  });

  it('gives every page when nothing is typed, none when nothing fits', () => {
    expect(searchHelp('  ')).toEqual(helpTopics);
    expect(searchHelp('khongcotunay')).toEqual([]);
  });
});

describe('the pages', () => {
  it('name commands and parts of screens as the screens do', () => {
    const folder = path.resolve(import.meta.dirname, '../../strings');
    const files = readdirSync(folder).filter((name) => name !== 'help.ts');
    const screens = files.map((name) => readFileSync(path.join(folder, name), 'utf8')).join('\n');
    const said = Object.values(helpPages).flatMap(({ summary, steps, notes }) => [summary, ...steps, ...notes]);
    // What is to be typed begins with a small letter.
    const named = said.flatMap((line) => [...line.matchAll(/“(\p{Lu}[^”]+)”/gu)].map(([, name = '']) => name));
    expect(named.length).toBeGreaterThan(60);
    expect(named.filter((name) => !screens.includes(name))).toEqual([]);
  });

  it('say what to do, in whole sentences', () => {
    for (const { title, steps } of Object.values(helpPages)) {
      expect(steps.length, title).toBeGreaterThan(0);
      for (const step of steps) expect(step, title).toMatch(/[.!]$/);
    }
  });

  it('have the pictures that they name, and no picture is left over', () => {
    const folder = path.join(import.meta.dirname, 'pictures');
    for (const name of pictureNames) expect(existsSync(path.join(folder, `${name}.png`)), name).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(pictureNames.map((name) => `${name}.png`).sort());
  });
});
