/** Entry of the screen: puts the application into the page. Everything else is behind App. */
import './app/first-calls.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { queryClient, readOptions } from './app/api.ts';
import './app/base.css';
import { keepFocus } from './app/keep-focus.ts';
import { keepPageReadable } from './app/keep-page-readable.ts';
import './app/theme.css';

/** Shorter than a clerk sees. */
const momentMs = 60;

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
// Ready before the first words are drawn, where the page brings its typeface: they would be laid out once without it and once with it.
if (document.querySelector('link[as="font"]')) {
  for (const weight of [400, 600]) void document.fonts.load(`${weight} 1em "Be Vietnam Pro"`);
}
const firstReads = [
  queryClient.prefetchQuery(readOptions('application.getState')),
  queryClient.prefetchQuery(readOptions('overview.get', { planId: null })),
];
keepPageReadable(root);
keepFocus();
// What the first screen shows comes in a moment: it is drawn once and whole, not first around figures that are still to come.
await Promise.race([Promise.all(firstReads), new Promise((resolve) => setTimeout(resolve, momentMs))]);
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
