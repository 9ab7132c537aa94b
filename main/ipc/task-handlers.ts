/** The calls about tasks: the table, one task, its progress, views of the table. */
import type { Channel } from '../../core/ipc/contract.ts';
import { recordProgress } from '../../db/progress/progress.ts';
import { getDueSoonSteps, setDueSoonSteps } from '../../db/tasks/due-soon.ts';
import { grantExtension } from '../../db/tasks/extensions.ts';
import { deleteTaskView, keepTaskLayout, listTaskViews, saveTaskView } from '../../db/tasks/saved-views.ts';
import { listTaskChanges } from '../../db/tasks/task-changes.ts';
import { editTasks } from '../../db/tasks/task-edits.ts';
import { listTaskRows } from '../../db/tasks/task-rows.ts';
import { searchTasks } from '../../db/tasks/task-search.ts';
import { listTaskUnits, recordUnitProgress } from '../../db/tasks/task-units.ts';
import { getTask, listTaskVersions, updateTask } from '../../db/tasks/tasks.ts';
import type { Handlers } from './register.ts';
import type { Shell } from './shell.ts';

/** In the main process as many are edited within 25 ms; more are left to the worker. */
const mostEditedAtOnce = 100;

export function createTaskHandlers({
  db,
  clock,
  writing,
  longCalls,
}: Shell): Handlers<Extract<Channel, `tasks.${string}`>> {
  return {
    'tasks.index': longCalls.passing('tasks.index'),
    'tasks.search': ({ query }) => searchTasks(db, query),
    'tasks.ranks': longCalls.passing('tasks.ranks'),
    'tasks.lacks': longCalls.passing('tasks.lacks'),
    'tasks.rows': ({ ids }) => listTaskRows(db, ids, clock.today()),
    'tasks.listChanges': ({ since }) => listTaskChanges(db, since, clock.today()),
    'tasks.versions': ({ ids }) => listTaskVersions(db, ids),
    'tasks.get': ({ id }) => getTask(db, id, clock.today()),
    'tasks.update': (input) => updateTask(db, input, writing(), clock.today()),
    'tasks.edit': ({ edits }) =>
      edits.length > mostEditedAtOnce
        ? longCalls.ask('tasks.edit', { edits })
        : editTasks(db, edits, writing(), clock.today()),
    'tasks.extend': ({ tasks, grant }) => {
      if (tasks.length > mostEditedAtOnce) return longCalls.ask('tasks.extend', { tasks, grant });
      grantExtension(db, tasks, grant, writing());
      return null;
    },
    'tasks.recordProgress': (input) => recordProgress(db, input, writing(), clock.today()),
    'tasks.listUnits': ({ id }) => listTaskUnits(db, id, clock.today()),
    'tasks.recordUnits': (input) => recordUnitProgress(db, input, writing(), clock.today()),
    'tasks.listViews': () => listTaskViews(db),
    'tasks.saveView': ({ name, definition }) => {
      saveTaskView(db, name, definition, writing());
      return null;
    },
    'tasks.deleteView': ({ name }) => {
      deleteTaskView(db, name);
      return null;
    },
    'tasks.keepLayout': (layout) => {
      keepTaskLayout(db, layout);
      return null;
    },
    'tasks.getDueSoonSteps': () => getDueSoonSteps(db),
    'tasks.setDueSoonSteps': ({ steps }) => {
      setDueSoonSteps(db, steps, writing());
      return null;
    },
  };
}
