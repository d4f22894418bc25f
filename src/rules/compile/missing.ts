import {
  type MissingPolicy,
  type MissingSetting,
  missingPolicies,
  type PolicyName,
  unfilled,
} from '../../methods/missing-policies.js';
import { type MissingReason, missingReasons } from '../../model/missing.js';
import { must } from '../../model/must.js';
import type { NodeId, SettleCase } from '../../plan/node.js';

/** Which policy meets which reason. */
export function policiesByReason(setting: MissingSetting): ReadonlyMap<MissingReason, PolicyName> {
  if (typeof setting === 'string') return new Map(unfilled.map((reason) => [reason, setting]));
  if ('policy' in setting && setting.policy !== undefined) {
    const policy = setting.policy as PolicyName; // as: the member of the union that has `policy`
    return new Map(unfilled.map((reason) => [reason, policy]));
  }
  const named = setting as { readonly [R in MissingReason]?: PolicyName }; // as: the member of the union by reason
  return new Map(
    missingReasons.flatMap((reason) =>
      named[reason] === undefined ? [] : [[reason, named[reason]] as const],
    ),
  );
}

/** Where a redistributed weight goes, when the rules say. */
export function withinOf(setting: MissingSetting): 'dimension' | 'total' | undefined {
  return typeof setting === 'string' ? undefined : (setting.within as 'dimension' | 'total' | undefined); // as: both map members carry it
}

export function redistributes(setting: MissingSetting): boolean {
  return [...policiesByReason(setting).values()].includes('redistribute');
}

/** The cases of a settle node; a reason whose policy is to refuse has none. */
export function settleCases(
  setting: MissingSetting,
  fill: (policy: MissingPolicy) => NodeId | undefined,
): SettleCase[] {
  const byReason = policiesByReason(setting);
  return [...new Set(byReason.values())].flatMap((policy): SettleCase[] => {
    if (policy === 'refuse') return [];
    const reasons = [...byReason].filter(([, chosen]) => chosen === policy).map(([reason]) => reason);
    const definition = must(
      missingPolicies.find((one) => one.policy === policy),
      policy,
    );
    return [{ reasons, policy, to: fill(definition) }];
  });
}
