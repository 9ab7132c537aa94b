/** The sample that ships: read like any paper, and shown on the day it was made for, 22/11/2026. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reformFields } from '../../core/domain/field.ts';
import { officeSchema } from '../../core/domain/office.ts';
import { progressInputSchema } from '../../core/domain/progress.ts';
import { findPeriod } from '../../core/domain/reporting-period.ts';
import { parsedDocumentSchema } from '../../core/import/parsed-document.ts';
import { readText } from '../../core/import/read-document.ts';
import { defaultProfile } from '../../core/profile/index.ts';
import { z } from '../../core/zod.ts';

const read = (name: string) => readFileSync(new URL(name, import.meta.url));
const plan = readText(read('ke-hoach-mau.txt').toString(), 'ke-hoach-mau.txt', { directory: defaultProfile.agencies });
const criteria = plan.tasks.filter((task) => task.type === 'criterion');
const records = z
  .array(progressInputSchema.omit({ taskId: true, agencyId: true }).extend({ code: z.string() }))
  .parse(JSON.parse(read('progress.json').toString()));

describe('the sample plan', () => {
  it('has a complete head and foot', () => {
    expect(plan.header).toMatchObject({
      kind: 'KH',
      parentAgency: null,
      issuingAgency: 'ỦY BAN NHÂN DÂN TỈNH AN GIANG',
      number: '12',
      symbol: 'KH-UBND',
      place: 'An Giang',
      issuedOn: '2026-01-12',
      signingAuthority: ['TM', 'KT'],
      signerTitle: 'TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH',
    });
    expect(plan.header.subject).toMatch(/năm 2026$/);
    expect(plan.header.recipients).toHaveLength(6);
    expect(plan.legalBases).toHaveLength(3);
  });

  it('says everything of every criterion, and every field has one', () => {
    expect(criteria.length).toBeGreaterThanOrEqual(14);
    for (const task of criteria) {
      expect(task.title, task.code ?? '').toMatch(/./);
      expect(task.goal, task.title).not.toBeNull();
      expect(task.measures, task.title).not.toHaveLength(0);
      expect(task.leadAgencies, task.title).not.toHaveLength(0);
      expect(task.deadline, task.title).not.toBeNull();
      expect(task.field, task.title).not.toBeNull();
    }
    expect(new Set(criteria.map((task) => task.field))).toEqual(new Set(reformFields));
  });

  it('is understood without a doubt', () => {
    expect(plan.warnings).toEqual([]);
    expect(parsedDocumentSchema.safeParse(plan).error).toBeUndefined();
  });

  it('gives every screen something to show on 22/11/2026', () => {
    const done = new Set(records.filter((record) => record.status === 'done').map((record) => record.code));
    const open = criteria.filter((task) => !done.has(task.code ?? ''));
    const lastDays = open.flatMap((task) => task.deadline?.date ?? []);
    expect(lastDays.filter((date) => date < '2026-11-22').length).toBeGreaterThanOrEqual(3);
    expect(lastDays.filter((date) => date >= '2026-11-22' && date <= '2026-11-29').length).toBeGreaterThanOrEqual(3);
    expect(lastDays.filter((date) => date > '2026-11-29').length).toBeGreaterThanOrEqual(3);
    expect(open.filter((task) => task.deadline?.date === null).length).toBeGreaterThanOrEqual(2);
  });
});

describe('the sample progress', () => {
  it('belongs to tasks of the plan and to quarters of 2026, each recorded once', () => {
    const codes = new Set(criteria.map((task) => task.code));
    for (const record of records) {
      expect(codes, record.code).toContain(record.code);
      expect(findPeriod(record.periodKey)).toMatchObject({ kind: 'quarter', year: 2026 });
    }
    expect(new Set(records.map((record) => `${record.code} ${record.periodKey}`)).size).toBe(records.length);
    expect(new Set(records.map((record) => record.periodKey)).size).toBe(4);
  });

  it('keeps its days inside its quarter and its status in step with them', () => {
    for (const { code, periodKey, status, percent, completedOn, evidence } of records) {
      const period = findPeriod(periodKey);
      expect(status === 'done', code).toBe(completedOn !== null);
      expect(status === 'done', code).toBe(percent === 100);
      for (const day of [completedOn, ...evidence.map((paper) => paper.issuedOn)]) {
        if (day && period) expect(day >= period.startOn && day <= period.endOn, `${code} ${day}`).toBe(true);
      }
    }
  });

  it('never goes back', () => {
    const latest = new Map<string, number>();
    for (const { code, percent } of [...records].sort((a, b) => a.periodKey.localeCompare(b.periodKey))) {
      expect(percent, code).toBeGreaterThanOrEqual(latest.get(code) ?? 0);
      latest.set(code, percent);
    }
  });
});

describe('the sample office', () => {
  it('fits the shape of an office', () => {
    expect(officeSchema.safeParse(JSON.parse(read('office.json').toString())).error).toBeUndefined();
  });
});
