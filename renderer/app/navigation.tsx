/** Where the clerk is, and the way back. No address bar, so a small stack is all there is. */
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { ReformField } from '../../core/domain/field.ts';
import type { TaskStatus } from '../../core/domain/task.ts';
import type { HelpTopic } from '../strings/help.ts';

/** What a number on another screen opens in the task table. */
export interface TaskListFilter {
  readonly planId?: number;
  readonly status?: TaskStatus;
  readonly field?: ReformField | null;
  readonly leadAgency?: string;
  /** The last day lies on or after, on or before: `YYYY-MM-DD`. */
  readonly lastDayFrom?: string;
  readonly lastDayTo?: string;
}

/** A công văn that presses an agency. */
export interface ComposedPaper {
  readonly documentId: number;
  readonly agency: string;
}

export type Route =
  | { readonly screen: 'today' }
  | { readonly screen: 'tasks'; readonly filter?: TaskListFilter }
  | { readonly screen: 'task'; readonly taskId: number }
  /** `taskIds`: only these, chosen in the task table. `composed`: the công văn just made, to be issued and printed. */
  | {
      readonly screen: 'reminders';
      readonly planId: number | null;
      readonly taskIds?: readonly number[];
      readonly composed?: readonly ComposedPaper[];
    }
  | { readonly screen: 'selfAssessment' }
  | { readonly screen: 'changes' }
  | { readonly screen: 'schedule' }
  | { readonly screen: 'import' }
  | { readonly screen: 'exchange' }
  | { readonly screen: 'bin' }
  | { readonly screen: 'indicators' }
  | { readonly screen: 'reports' }
  | { readonly screen: 'report'; readonly reportId: number }
  | { readonly screen: 'documents' }
  | { readonly screen: 'document'; readonly documentId: number }
  /** `document`: one of the office's own papers to check at once. */
  | { readonly screen: 'formatCheck'; readonly document?: { readonly id: number; readonly name: string } }
  | { readonly screen: 'settings' }
  | { readonly screen: 'firstRun' }
  | { readonly screen: 'profile' }
  | { readonly screen: 'help'; readonly topic: HelpTopic };

interface Navigation {
  readonly route: Route;
  /** `from`: only while that screen is shown; who went elsewhere while something was stored is left there. */
  readonly go: (route: Route, from?: Route['screen']) => void;
  readonly back: () => void;
}

const NavigationContext = createContext<Navigation | null>(null);

export function NavigationProvider({ children }: { readonly children: ReactNode }) {
  const [stack, setStack] = useState<readonly Route[]>([{ screen: 'today' }]);
  const go = useCallback((route: Route, from?: Route['screen']) => {
    setStack((routes) =>
      from !== undefined && routes.at(-1)?.screen !== from ? routes : [...routes.slice(-50), route],
    );
  }, []);
  const back = useCallback(() => setStack((routes) => (routes.length > 1 ? routes.slice(0, -1) : routes)), []);
  const route = stack.at(-1) ?? { screen: 'today' };
  const navigation = useMemo(() => ({ route, go, back }), [route, go, back]);
  return <NavigationContext.Provider value={navigation}>{children}</NavigationContext.Provider>;
}

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (!navigation) throw new Error('NavigationProvider is missing');
  return navigation;
}
