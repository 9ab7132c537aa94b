/** Entry of the recovery page, which the shell opens in place of the screen when the database is damaged. */
import { FluentProvider } from '@fluentui/react-components';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { queryClient } from '../../app/api.ts';
import '../../app/base.css';
import { LockGate } from '../../app/LockGate.tsx';
import '../../app/theme.css';
import { RecoveryScreen } from './RecoveryScreen.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
createRoot(root).render(
  <FluentProvider>
    <QueryClientProvider client={queryClient}>
      <LockGate>
        <RecoveryScreen />
      </LockGate>
    </QueryClientProvider>
  </FluentProvider>,
);
