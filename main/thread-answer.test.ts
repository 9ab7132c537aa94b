import { expect, test } from 'vitest';
import { AppError } from '../core/ipc/result.ts';
import { sqliteFault } from '../db/testing/sqlite-fault.ts';
import { answerWith, takeAnswer } from './thread-answer.ts';

const reading = { doing: 'reading' } as const;
/** There and back as it crosses between threads. */
const cross = async (work: () => unknown) => takeAnswer(structuredClone(await answerWith(reading, work)));
const failing = (error: unknown) => () => {
  throw error;
};

test('what a worker came to crosses as it is', async () => {
  expect(await cross(() => ({ rows: [1] }))).toEqual({ rows: [1] });
  expect(await cross(async () => null)).toBeNull();
});

test('a refusal crosses with its details, trouble with the database as what the clerk can act on', async () => {
  const refusal = new AppError('exchange.wrongContent', { name: 'a.pdf' });
  await expect(cross(failing(refusal))).rejects.toEqual(refusal);
  const damage = sqliteFault('malformed', 'SQLITE_CORRUPT');
  await expect(cross(failing(damage))).rejects.toEqual(new AppError('database.damaged'));
});

test('a fault crosses as its words', async () => {
  await expect(cross(failing(new TypeError('no such field')))).rejects.toThrow('no such field');
  await expect(cross(failing('words alone'))).rejects.toThrow('words alone');
});
