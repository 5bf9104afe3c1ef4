// The types of workbench.mjs, for the tests that drive it.
import type { Page } from 'playwright-core';

/** A running server of the embedded editor. */
export interface Server {
  /** Where all its data lies. */
  readonly home: string;
  readonly pid: number;
  /** The address of a page that opens a folder and a file, given as absolute paths. */
  url(what: { folder?: string; file?: string; payload?: [string, string][] }): string;
  /** Resolves when the server has ended, by itself or by `stop`. */
  readonly ended: Promise<unknown>;
  stop(): Promise<void>;
}

export function temporaryFolder(): string;

export function removeFolder(folder: string): void;

export function startServer(options?: {
  extension?: string;
  beside?: readonly string[];
  vsix?: string;
  settings?: Record<string, unknown>;
  machine?: Record<string, unknown>;
  trust?: boolean;
  driver?: boolean;
  home?: string;
}): Promise<Server>;

export function openPage(): Promise<{ page: Page; close(): Promise<void> }>;
