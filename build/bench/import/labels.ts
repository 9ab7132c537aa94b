/** The labels of the measured papers: those written by us (tests/fixtures/import) and facts about ../shared/sources. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { deadlineSchema } from '../../../core/domain/deadline.ts';
import { taskTypes } from '../../../core/domain/task.ts';
import { parsedHeaderSchema } from '../../../core/import/parsed-document.ts';
import { z } from '../../../core/zod.ts';
import type { ExpectedPaper, ExpectedTask } from './score.ts';

const names = z.array(z.string().min(1));
const factsSchema = z.strictObject({
  type: z.enum(taskTypes),
  lead: names,
  coordinating: names,
  implementing: names,
  deadline: deadlineSchema.omit({ raw: true }).nullable(),
});
const ownLabelSchema = z.strictObject({
  /** What kind of paper it is and what is hard about it. */
  about: z.string().min(1),
  header: parsedHeaderSchema,
  tasks: z.array(factsSchema.extend({ title: z.string().min(1) })),
});
/** A source's task: its title is what stands between two words of the lines given, so that no sentence is copied. */
const sourceLabelSchema = z.strictObject({
  source: z.string().min(1),
  header: parsedHeaderSchema.partial(),
  tasks: z.array(
    factsSchema.extend({
      /** From and to, both inclusive; several when a page ends inside the title. */
      lines: z.array(z.tuple([z.int().min(1), z.int().min(1)])).min(1),
      /** First words of the title within the lines; the lines' beginning when null. */
      from: z.string().nullable(),
      /** The words before which the title ends; the lines' end when null. */
      until: z.string().nullable(),
    }),
  ),
});

export interface LabelledPaper {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly expected: ExpectedPaper;
}

const ownFolder = new URL('../../../tests/fixtures/import/', import.meta.url);
const sourceLabelFolder = new URL('./source-labels/', import.meta.url);
const sourceFolder = new URL('../../../../shared/sources/', import.meta.url);

/** The papers written by us, each a .txt with the .json of what it holds. */
export function readOwnPapers(): readonly LabelledPaper[] {
  const files = readdirSync(ownFolder).filter((file) => file.endsWith('.json'));
  return files.sort().map((file) => {
    const label = ownLabelSchema.parse(JSON.parse(readFileSync(new URL(file, ownFolder), 'utf8')));
    const text = file.replace(/\.json$/, '.txt');
    return { name: text, bytes: readFileSync(new URL(text, ownFolder)), expected: label };
  });
}

/** The words of lines `first` to `last` from `from` on, up to `until`. Throws when they do not stand there. */
function titleOf(lines: readonly string[], label: z.infer<typeof sourceLabelSchema>['tasks'][number]): string {
  const text = label.lines
    .flatMap(([first, last]) => lines.slice(first - 1, last))
    .join(' ')
    .replace(/\s+/g, ' ');
  const start = label.from === null ? 0 : text.indexOf(label.from);
  const end = label.until === null ? text.length : text.indexOf(label.until, start);
  if (start < 0 || end < 0)
    throw new Error(`Lines ${label.lines.join()} do not hold “${label.from}” … “${label.until}”.`);
  return text.slice(start, end).trim();
}

/** The labelled sources that are there; none when ../shared/sources is missing. */
export function readSourcePapers(): readonly LabelledPaper[] {
  if (!existsSync(sourceFolder)) return [];
  return readdirSync(sourceLabelFolder)
    .sort()
    .map((file) => {
      const label = sourceLabelSchema.parse(JSON.parse(readFileSync(new URL(file, sourceLabelFolder), 'utf8')));
      const bytes = readFileSync(new URL(label.source, sourceFolder));
      const lines = bytes.toString().normalize('NFC').split('\n');
      const tasks = label.tasks.map(
        (task): ExpectedTask => ({
          title: titleOf(lines, task),
          type: task.type,
          lead: task.lead,
          coordinating: task.coordinating,
          implementing: task.implementing,
          deadline: task.deadline,
        }),
      );
      return { name: label.source, bytes, expected: { header: label.header, tasks } };
    });
}

/** A damaged scan among the sources whose tasks are not labelled: it is read for its time alone. */
const damagedSource = '001_74bc8b0f8ef37661.txt';

/** The damaged source with its bytes; null when ../shared/sources is missing. */
export function readDamagedSource(): Pick<LabelledPaper, 'name' | 'bytes'> | null {
  const file = new URL(damagedSource, sourceFolder);
  return existsSync(file) ? { name: damagedSource, bytes: readFileSync(file) } : null;
}
