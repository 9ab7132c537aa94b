/** Entry of the recovery page, which the shell opens in place of the screen when the database is damaged. */
import { FluentProvider } from '@fluentui/react-components';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { queryClient } from '../../app/api.ts';
import '../../app/base.css';
import { LockGate } from '../../app/LockGate.tsx';
import { darkTheme, lightTheme } from '../../app/theme.ts';
import { RecoveryScreen } from './RecoveryScreen.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
const isDark = window.matchMedia('(prefers-color-scheme: dark)').matches;
createRoot(root).render(
  <FluentProvider theme={isDark ? darkTheme : lightTheme}>
    <QueryClientProvider client={queryClient}>
      <LockGate>
        <RecoveryScreen />
      </LockGate>
    </QueryClientProvider>
  </FluentProvider>,
);
