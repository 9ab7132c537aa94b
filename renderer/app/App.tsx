/** What every screen stands on: the look, the cache of reads, the way from screen to screen. */
import { FluentProvider } from '@fluentui/react-components';
import { QueryClientProvider } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { queryClient } from './api.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { LockGate } from './LockGate.tsx';
import { NavigationProvider } from './navigation.tsx';
import { Shell } from './Shell.tsx';
import { darkTheme, lightTheme } from './theme.ts';

const darkPreference = window.matchMedia('(prefers-color-scheme: dark)');

function followPreference(onChange: () => void): () => void {
  darkPreference.addEventListener('change', onChange);
  return () => darkPreference.removeEventListener('change', onChange);
}

export function App() {
  const isDark = useSyncExternalStore(followPreference, () => darkPreference.matches);
  return (
    <FluentProvider theme={isDark ? darkTheme : lightTheme}>
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
