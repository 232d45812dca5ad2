import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** An engine that is not on this machine; the message says how to get it. */
export class MissingEngine extends Error {
  override readonly name = 'MissingEngine';
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first program of these names that is on the `PATH`. */
export function onPath(...names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}
