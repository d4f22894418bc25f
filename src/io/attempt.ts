/** What a call to the disk came to: its value, or the operating system's code for why it failed (ENOENT, EACCES …). */
export type Attempt<T> =
  | { readonly done: true; readonly value: T }
  | { readonly done: false; readonly reason: string };

/** Calls the disk. An error without a system code is a defect of this program and is thrown on. */
export function attempt<T>(call: () => T): Attempt<T> {
  try {
    return { done: true, value: call() };
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    return { done: false, reason };
  }
}

function reasonOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  // how a run under Node's permission model (--permission) is told what the system would call EACCES
  if (error.code === 'ERR_ACCESS_DENIED') return 'EACCES';
  // ERR_FS_FILE_TOO_LARGE and its like come from Node, not from the system, but are the file's fault as well
  return typeof error.code === 'string' && /^(?:E[A-Z0-9]+|ERR_FS_[A-Z_]+)$/.test(error.code)
    ? error.code
    : undefined;
}
