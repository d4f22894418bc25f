import { type ExitCode, exitCodes } from './exit-code.js';

export type Signal = 'SIGINT' | 'SIGTERM';

/** Where signals come from: the process. */
export interface SignalSource {
  readonly on: (signal: Signal, listener: () => void) => unknown;
  readonly off: (signal: Signal, listener: () => void) => unknown;
}

/**
 * Ctrl-C ends the program at once by the system's own rule, because until a file is written there is nothing to tidy
 * up. Only while a file is being written is a signal kept until the file is whole or gone.
 */
export interface Interruption {
  readonly guarded: <T>(work: () => T) => Promise<T>;
  /** The first signal that came during guarded work. */
  readonly signal: () => Signal | undefined;
}

const SIGNALS: readonly Signal[] = ['SIGINT', 'SIGTERM'];

export function interruptionOf(source: SignalSource): Interruption {
  let received: Signal | undefined;
  const listeners = SIGNALS.map((signal) => ({
    signal,
    keep: () => {
      received ??= signal;
    },
  }));
  return {
    signal: () => received,
    guarded: async (work) => {
      for (const { signal, keep } of listeners) source.on(signal, keep);
      try {
        return work();
      } finally {
        await pendingSignals();
        for (const { signal, keep } of listeners) source.off(signal, keep);
      }
    },
  };
}

/** A signal that arrived during synchronous work is delivered in the next poll phase, which two immediates enclose. */
async function pendingSignals(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  await new Promise((resolve) => setImmediate(resolve));
}

export function exitCodeOfSignal(signal: Signal): ExitCode {
  return signal === 'SIGINT' ? exitCodes.interrupted : exitCodes.terminated;
}
