/** What every screen stands on: the library's ground (its colours are in theme.css), the cache of reads, the way from screen to screen. */
import { FluentProvider } from '@fluentui/react-components';
import { QueryClientProvider } from '@tanstack/react-query';
import { queryClient } from './api.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { LockGate } from './LockGate.tsx';
import { NavigationProvider } from './navigation.tsx';
import { Shell } from './Shell.tsx';

export function App() {
  return (
    <FluentProvider>
      <ErrorBoundary>
        <QueryClientProvider client={queryClient}>
          <LockGate>
            <NavigationProvider>
              <Shell />
            </NavigationProvider>
          </LockGate>
        </QueryClientProvider>
      </ErrorBoundary>
    </FluentProvider>
  );
}
