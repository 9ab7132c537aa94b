/** The bridge: one method per channel of the contract, and nothing else. Sees keys only, never schemas or events. */
import { contextBridge, ipcRenderer } from 'electron';
import { channels } from '../core/ipc/channels.ts';

const api: Record<string, Record<string, (input?: unknown) => Promise<unknown>>> = {};
for (const channel of channels) {
  const [group, method] = channel.split('.') as [string, string];
  api[group] ??= {};
  api[group][method] = (input) => ipcRenderer.invoke(channel, input);
}
contextBridge.exposeInMainWorld('api', api);
