// Which way a connection goes: straight, or through the municipality's proxy. What is set in the editor is handed in.
import { isIP } from 'node:net';
import { SubmissionError } from '../errors';

/** What is set: in the editor's settings, else in the machine's environment. */
export interface ProxySettings {
  /** http://proxy.example:8080, with or without a user and password; empty or undefined for none. */
  readonly proxy?: string;
  /** Hosts that are reached straight: `*`, a name with all below it, an address, each with or without a port. */
  readonly noProxy?: readonly string[];
}

/** The settings of a machine's environment (HTTPS_PROXY, NO_PROXY, in either case). */
export function proxySettingsOf(environment: Readonly<Record<string, string | undefined>>): ProxySettings {
  const value = (name: string) => environment[name] || environment[name.toLowerCase()] || undefined;
  return { proxy: value('HTTPS_PROXY'), noProxy: value('NO_PROXY')?.split(/[\s,]+/).filter(Boolean) };
}

/** The proxy for an address; undefined where it is reached straight. Errors: 'proxy-invalid'. */
export function proxyFor(url: URL, { proxy, noProxy = [] }: ProxySettings): URL | undefined {
  if (!proxy?.trim() || isLoopback(url.hostname) || noProxy.some((entry) => covers(entry, url))) return undefined;
  const text = proxy.trim();
  const address = text.includes('://') ? text : `http://${text}`;
  const parsed = URL.canParse(address) ? new URL(address) : undefined;
  if (!parsed?.hostname || !/^https?:$/.test(parsed.protocol)) throw new SubmissionError('proxy-invalid');
  return parsed;
}

/** Whether a host is this machine itself. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || (isIP(host) === 4 && host.startsWith('127.'));
}

function covers(entry: string, url: URL): boolean {
  const [, host = '', port] = /^\.?(\[[^\]]*\]|[^:]*|[0-9a-f:]*)(?::(\d+))?$/i.exec(entry.trim().replace(/^\*\./, '.')) ?? [];
  if (host === '' || (port !== undefined && port !== portOf(url))) return false;
  const wanted = host.toLowerCase();
  const name = url.hostname.replace(/^\[|\]$/g, '');
  return wanted === '*' || name === wanted.replace(/^\[|\]$/g, '') || name.endsWith(`.${wanted}`);
}

const portOf = (url: URL): string => url.port || (url.protocol === 'https:' ? '443' : '80');
