import { imputePolicies } from './impute-policies.js';
import { missingPolicies } from './missing-policies.js';

/** A missing policy written where it has no meaning. */
export interface MisplacedPolicy {
  readonly policy: string;
  /** Where it has one: beside the method of a score, or beside the value of a column or an indicator. */
  readonly belongs: 'score' | 'value';
  /** What does the like at the place where it stands. */
  readonly instead: string | undefined;
}

const ofScores: ReadonlySet<string> = new Set(missingPolicies.map(({ policy }) => policy));
const ofValues: ReadonlySet<string> = new Set(imputePolicies.map(({ policy }) => policy));

/** Pairs that do the like to a score and to a value. */
const counterparts: readonly (readonly [ofScore: string, ofValue: string])[] = [
  ['zero', 'as-zero'],
  ['mean-of-peers', 'group-mean'],
];

/** Whether a word that is not among the words known at a place is a policy of the other kind. */
export function misplacedPolicy(word: string, known: readonly string[]): MisplacedPolicy | undefined {
  if (ofScores.has(word) && known.some((one) => ofValues.has(one))) {
    const instead = counterparts.find(([ofScore]) => ofScore === word)?.[1];
    return { policy: word, belongs: 'score', instead };
  }
  if (ofValues.has(word) && known.some((one) => ofScores.has(one))) {
    const instead = counterparts.find(([, ofValue]) => ofValue === word)?.[0];
    return { policy: word, belongs: 'value', instead };
  }
  return undefined;
}
