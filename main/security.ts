/** What no page of ours may do: permissions, navigation, windows, webviews, downloads, the network. Installed before any window. */
import { app, type Session } from 'electron';
import { appOrigin } from './app-protocol.ts';

/** Before `ready`: every renderer sandboxed, and name resolution switched off for whatever Chromium might try by itself. */
export function hardenProcess(): void {
  // As root Chromium runs only with --no-sandbox, and enableSandbox() would then end every child process.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  // The default agent carries the product's Vietnamese name, which no request header may hold: every app:// request would fail.
  app.userAgentFallback = `Mozilla/5.0 Chrome/${process.versions.chrome} cchc-desk`;
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.on('session-created', hardenSession);
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', (event) => event.preventDefault());
    const stayHome = (event: { preventDefault(): void }, url: string) => {
      if (new URL(url).origin !== appOrigin && !url.startsWith(`${appOrigin}/`)) event.preventDefault();
    };
    contents.on('will-navigate', (event) => stayHome(event, event.url));
    contents.on('will-redirect', (event) => stayHome(event, event.url));
  });
}

/** What a page may ask for by itself: its own bundle, and data that it already holds. */
export function isAllowedRequest(url: string): boolean {
  return url.startsWith(`${appOrigin}/`) || /^(blob:app:\/\/cchc\/|data:|devtools:)/.test(url);
}

/** Asked about each of the page's own files, this thread would hold the start up. */
const beyondBundle = { urls: ['<all_urls>'], excludeUrls: [`${appOrigin}/*`] };

/** No permission, no download, no request outside the bundle, for every session from its beginning. */
function hardenSession(target: Session): void {
  target.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  target.setPermissionCheckHandler(() => false);
  target.setDevicePermissionHandler(() => false);
  target.webRequest.onBeforeRequest(beyondBundle, (details, answer) =>
    answer({ cancel: !isAllowedRequest(details.url) }),
  );
  // Its dictionaries would be downloaded as soon as a session begins.
  target.setSpellCheckerEnabled(false);
  target.setSpellCheckerLanguages([]);
  target.on('will-download', (event) => event.preventDefault());
}
