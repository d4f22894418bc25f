import {
  type ImputeName,
  type ImputeSetting,
  LAST_YEAR,
  PREVIOUS,
  unreported,
  type ValuePolicy,
} from '../../methods/impute-policies.js';
import {
  type MissingSetting,
  type PolicyName,
  type ScorePolicy,
  unfilled,
} from '../../methods/missing-policies.js';
import { type MissingReason, missingReasons } from '../../model/missing.js';
import type { Path } from './compilation.js';

/** A policy as the rules choose it for a reason. */
export interface Choice<Name extends string = string> {
  readonly policy: Name;
  /** What it needs: the points of a penalty, the name of what is carried forward; '' for the others. */
  readonly operand: string;
  /** Where that stands, below `missing`. */
  readonly path: Path;
}

/** Which policy meets which reason. */
export type Choices<Name extends string> = ReadonlyMap<MissingReason, Choice<Name>>;

export function scoreChoices(setting: MissingSetting): Choices<PolicyName> {
  if (typeof setting === 'string') return everywhere(unfilled, scoreChoice(setting, []));
  const { policy, penalty } = setting;
  if (penalty !== undefined) return everywhere(unfilled, scoreChoice({ penalty }, []));
  if (policy !== undefined) return everywhere(unfilled, scoreChoice(policy, ['policy']));
  return byReason((reason) => setting[reason] && scoreChoice(setting[reason], [reason]));
}

export function valueChoices(setting: ImputeSetting): Choices<ImputeName> {
  if (typeof setting === 'string') return everywhere(unreported, valueChoice(setting, []));
  const carried = setting['carry-forward'];
  if (carried !== undefined) return everywhere(unreported, valueChoice({ 'carry-forward': carried }, []));
  return byReason((reason) => setting[reason] && valueChoice(setting[reason], [reason]));
}

function scoreChoice(chosen: ScorePolicy, path: Path): Choice<PolicyName> {
  return typeof chosen === 'string'
    ? { policy: chosen, operand: '', path }
    : { policy: 'penalty', operand: String(chosen.penalty), path: [...path, 'penalty'] };
}

function valueChoice(chosen: ValuePolicy, path: Path): Choice<ImputeName> {
  if (typeof chosen === 'string') return { policy: chosen, operand: '', path };
  const operand = chosen['carry-forward'];
  const policy = operand === LAST_YEAR || operand === PREVIOUS ? operand : 'carry-forward';
  return { policy, operand, path: [...path, 'carry-forward'] };
}

function everywhere<Name extends string>(
  reasons: readonly MissingReason[],
  choice: Choice<Name>,
): Choices<Name> {
  return new Map(reasons.map((reason) => [reason, choice]));
}

function byReason<Name extends string>(
  chosen: (reason: MissingReason) => Choice<Name> | undefined,
): Choices<Name> {
  return new Map(
    missingReasons.flatMap((reason) => {
      const choice = chosen(reason);
      return choice === undefined ? [] : [[reason, choice] as const];
    }),
  );
}

/** One case of a settle node to be: a choice, the reasons it meets, and what its node is called. */
export interface PolicyCase<Name extends string> {
  readonly choice: Choice<Name>;
  readonly reasons: readonly MissingReason[];
  /** The policy's name; with the first of its reasons where the policy is chosen twice with different operands. */
  readonly part: string;
}

/** Choices that are alike make one case. */
export function policyCases<Name extends string>(choices: Choices<Name>): PolicyCase<Name>[] {
  const alike = new Map<string, { choice: Choice<Name>; reasons: MissingReason[] }>();
  for (const [reason, choice] of choices) {
    const key = JSON.stringify([choice.policy, choice.operand]);
    const found = alike.get(key);
    if (found === undefined) alike.set(key, { choice, reasons: [reason] });
    else found.reasons.push(reason);
  }
  const cases = [...alike.values()];
  return cases.map(({ choice, reasons }) => {
    const alone = cases.filter((other) => other.choice.policy === choice.policy).length === 1;
    return { choice, reasons, part: alone ? choice.policy : `${choice.policy}/${reasons[0] ?? ''}` };
  });
}

/** Where a redistributed weight goes, when the rules say. */
export function withinOf(setting: MissingSetting): 'dimension' | 'total' | undefined {
  return typeof setting === 'string' ? undefined : setting.within;
}

export function redistributes(setting: MissingSetting): boolean {
  return chooses(setting, 'redistribute');
}

/** Whether a score's missing value meets this policy for any reason. */
export function chooses(setting: MissingSetting, policy: PolicyName): boolean {
  return [...scoreChoices(setting).values()].some((choice) => choice.policy === policy);
}
