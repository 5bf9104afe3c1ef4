import * as vscode from 'vscode';
import { readCaFile } from '../submission/network/network';
import type { Network } from '../submission/network/network';
import { proxySettingsOf } from '../submission/network/proxy';
import { readSettings } from './settings';

/**
 * The way out of the machine as it is set: the editor's own proxy, else that of the environment, and the municipality's
 * certificate authorities. That certificates are to be good is not read from anywhere: it always holds.
 * Errors: those of `readCaFile`.
 */
export async function readNetwork(): Promise<Network> {
  const { caFile } = readSettings();
  const ca = caFile === undefined ? undefined : await readCaFile(caFile);
  const editor = vscode.workspace.getConfiguration('http');
  if (editor.get('proxySupport') === 'off') return { ca };
  const environment = proxySettingsOf(process.env);
  const noProxy = editor.get<unknown>('noProxy');
  const hosts = Array.isArray(noProxy) ? noProxy.filter((one) => typeof one === 'string') : [];
  return {
    ca,
    proxy: editor.get<string>('proxy')?.trim() || environment.proxy,
    noProxy: hosts.length > 0 ? hosts : environment.noProxy,
  };
}
