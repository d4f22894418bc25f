import type { Against, Nature, PartOfYear, Peer, PointsOf, Since, Still, Turn } from './terms.js';

/** Where a figure goes, with how far it is put into words. */
export interface Directions {
  readonly up: (text: string) => string;
  readonly down: (text: string) => string;
  readonly level: string;
}

/** The words that figures are told in; an argument is a number in words already: `34.80 亿元`, `1.2 个百分点`. */
export interface WordingWords {
  readonly units: {
    readonly figure: (number: string, unit: string) => string;
    readonly percent: (number: string) => string;
    readonly points: (number: string) => string;
    readonly perMille: (number: string) => string;
    readonly range: (low: string, high: string) => string;
  };
  /** What stands where there is no number, with why. */
  readonly none: (reason: string) => string;
  readonly growth: { readonly [A in Against]: Directions };
  readonly noBase: { readonly [A in Against]: string };
  readonly points: { readonly [O in PointsOf]: Directions };
  readonly pointsAgainst: { readonly [A in Against]: (points: string) => string };
  readonly turn: { readonly [T in Turn]: { readonly [N in Nature]: string } };
  readonly still: { readonly [S in Still]: { readonly [N in Nature]: string } };
  readonly rank: RankWords;
  readonly target: TargetWords;
  readonly attainment: {
    readonly level: AttainmentWords;
    /** Of what stands at a level: a stock, a ratio. */
    readonly standing: AttainmentWords;
    readonly growth: AttainmentWords;
    readonly reduction: AttainmentWords;
  };
  readonly control: { readonly kept: string; readonly exceeded: (percent: string) => string };
  readonly pace: Directions;
  /** Of what must not be more than so much; up: less of it was used than was due. */
  readonly use: Directions;
  readonly gap: GapWords;
  readonly needed: NeededWords;
  readonly distance: {
    readonly peer: { readonly [P in Peer['kind']]: (name: string) => string };
    readonly below: (peer: string, distance: string) => string;
    readonly above: (peer: string, distance: string) => string;
    readonly level: (peer: string) => string;
    readonly best: string;
    readonly told: (name: string, figure: string, distance: string) => string;
  };
  readonly overtaking: {
    readonly more: (change: string, places: Places, rank: string) => string;
    readonly less: (change: string, places: Places, rank: string) => string;
    readonly unreachable: string;
    readonly first: string;
    readonly notRanked: string;
    readonly notComputed: string;
  };
  readonly closing: {
    readonly rise: (points: string, places: Places) => string;
    readonly same: (points: string) => string;
    readonly nothing: string;
  };
  readonly lost: (points: string) => string;
}

interface RankWords {
  readonly at: (rank: string) => string;
  readonly of: (rank: string, count: number) => string;
  readonly none: string;
  readonly left: (last: string, since: Since) => string;
  readonly newcomer: string;
  readonly movement: {
    readonly up: (places: Places) => string;
    readonly down: (places: Places) => string;
    readonly level: string;
  };
  readonly moved: (standing: string, movement: string, since: Since) => string;
  readonly unmoved: (standing: string, since: Since) => string;
  readonly join: (standing: string, remark: string) => string;
}

interface TargetWords {
  readonly 'at-least': (value: string) => string;
  readonly above: (value: string) => string;
  readonly 'at-most': (value: string) => string;
  readonly below: (value: string) => string;
  readonly within: (range: string) => string;
  readonly met: (target: string) => string;
  readonly unmet: (target: string) => string;
}

/** How much of a target is done. */
interface AttainmentWords {
  readonly part: (percent: string) => string;
  readonly whole: string;
  readonly beyond: (percent: string) => string;
  /** The figure is below zero, or went the other way. */
  readonly negative: string;
  /** Why there is no ratio. */
  readonly none: string;
}

interface GapWords {
  readonly target: GapSide;
  readonly control: GapSide;
  readonly range: {
    readonly lower: (gap: string) => string;
    readonly upper: (gap: string) => string;
    readonly within: string;
    readonly outside: string;
  };
}

interface GapSide {
  readonly missing: (gap: string) => string;
  readonly reached: string;
  readonly beyond: (margin: string) => string;
  /** At the target to the digit, where it must be passed. */
  readonly notPassed: string;
}

interface NeededWords {
  readonly done: string;
  readonly over: string;
  readonly each: { readonly [P in PartOfYear]: NeededOfKind };
  readonly last: { readonly [P in PartOfYear]: NeededOfKind };
  readonly growth: Directions;
}

/** A flow is brought in; a level rises, net of what falls away. */
interface NeededOfKind {
  readonly flow: (amount: string) => string;
  readonly level: (amount: string) => string;
}

/** A number of places in a ranking, in words: 1.5 where ties share a mean rank. */
export interface Places {
  readonly text: string;
  readonly single: boolean;
}
