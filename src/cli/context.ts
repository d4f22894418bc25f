import type { Disk } from '../io/disk.js';
import type { Interruption } from './interruption.js';
import type { Stages } from './stages.js';

/** Everything that a run takes from outside, as one value. */
export interface Context {
  /** What the user typed after the program's name. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Results. */
  readonly stdout: Screen;
  /** Findings and what is said to a person. */
  readonly stderr: Screen;
  readonly disk: Disk;
  /** A text that no other process can foresee, for the names of temporary files. */
  readonly randomName: () => string;
  /** Milliseconds since 1970; never enters a result. */
  readonly now: () => number;
  readonly version: () => string;
  readonly interruption: Interruption;
  /** The stages of an assessment, loaded only by commands that need them. */
  readonly stages: () => Promise<Stages>;
}

export interface Screen {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  /** Width, where the screen has one. */
  readonly columns: number | undefined;
}
