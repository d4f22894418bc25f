import type { Screen } from './context.js';

/** What a process's output stream offers; stdout and stderr are such streams. */
export interface OutputStream {
  readonly write: (text: string) => unknown;
  readonly on: (event: 'error', listener: (error: NodeJS.ErrnoException) => void) => unknown;
  readonly destroyed: boolean;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/**
 * A stream as a screen. A reader that closes the pipe early (`| head`) has what it wants: that is no failure, and
 * nothing is said of it. Any other refusal, such as a full disk behind `> file`, goes to `onFailure`.
 */
export function screenOf(stream: OutputStream, onFailure: (reason: string) => void): Screen {
  stream.on('error', ({ code, message }) => {
    if (code !== 'EPIPE') onFailure(code ?? message);
  });
  return {
    write: (text) => {
      if (!stream.destroyed) stream.write(text);
    },
    isTerminal: stream.isTTY === true,
    columns: stream.isTTY === true ? stream.columns : undefined,
  };
}
