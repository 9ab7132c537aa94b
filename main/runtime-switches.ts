/** What the browser's part of the runtime is told before it starts. */
import { app } from 'electron';

/** Before `ready`. */
export function setRuntimeSwitches(): void {
  // There is no network: no process of its own is started for it.
  app.commandLine.appendSwitch('enable-features', 'NetworkServiceInProcess2');
  // Room for what a page makes while it is drawn for the first time: with the least of it (1 MB) drawing stops again and again to tidy up.
  app.commandLine.appendSwitch('js-flags', '--min-semi-space-size=4');
}
