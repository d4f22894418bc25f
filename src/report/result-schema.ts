import { z } from 'zod';
import type { SettlePolicy } from '../plan/node.js';
import { figure } from './figure-schema.js';
import { gapsSchema } from './gap-schema.js';
import { salarySchema } from './salary-result.js';

const settlePolicies = [
  'zero',
  'mean-of-peers',
  'redistribute',
  'penalty',
  'group-mean',
  'group-median',
  'as-zero',
  'carry-forward',
  'last-year',
  'previous',
] as const satisfies readonly SettlePolicy[];

const figures = z.record(z.string(), figure);
const file = z.strictObject({ file: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/) });
const words = z.strictObject({ zh: z.string(), en: z.string() });

/** What `--format json` writes: the manifest, every node of the plan, and every figure under its node's id. */
export const resultSchema = z.strictObject({
  schema: z.literal('zone-score/result/1'),
  tool: z.strictObject({ name: z.literal('zone-score'), version: z.string() }),
  rules: z.strictObject({
    id: z.string(),
    title: z.union([z.string(), words]),
    status: z.enum(['official', 'example']),
    document: z.record(z.string(), z.union([z.string(), z.number()])).nullable(),
    period: z.string().nullable(),
    /** The rule file and what it extends. */
    files: z.array(file),
    /** Everything in force, defaults written out. */
    settings: z.record(z.string(), z.unknown()),
  }),
  inputs: z.array(file),
  nodes: z.record(
    z.string(),
    z.strictObject({
      label: words,
      role: z.string(),
      kind: z.string(),
      /** rule, group NAME, row, or row TABLE of another table: what the node has one figure for. */
      on: z.string(),
      type: z.enum(['number', 'truth', 'label']),
      unit: z.string(),
      /** file:line:column of the rule file. */
      origin: z.string(),
    }),
  ),
  /** Who was taken out before anything was computed, and why. */
  exempt: z.array(z.strictObject({ key: z.string(), name: z.string(), reason: z.string() })),
  /** What the ledger of corrections put in: of whom, which column, from what to what, and why. */
  corrections: z.array(
    z.strictObject({
      table: z.string(),
      name: z.string(),
      column: z.string(),
      period: z.string().nullable(),
      old: z.string(),
      new: z.string(),
      /** Of the new value; '' where it is no number or bears its own. */
      unit: z.string(),
      reason: z.string(),
      document: z.string(),
      /** Of the ledger, and the one that is corrected. */
      cell: z.string(),
      first: z.string().nullable(),
    }),
  ),
  /** Figures of the rules: by node. */
  parameters: figures,
  /** Figures of groups: by grouping, group, node. */
  groups: z.record(z.string(), z.record(z.string(), figures)),
  entities: z.array(
    z.strictObject({
      key: z.string(),
      name: z.string(),
      /** By text column: the groups the entity belongs to. */
      labels: z.record(z.string(), z.string()),
      /** Why it has a score but no rank and no grade. */
      disqualified: z.string().nullable(),
      figures,
      /** Settle nodes at which a missing policy was applied to this entity, and which. */
      filled: z.record(z.string(), z.enum(settlePolicies)),
    }),
  ),
  /** How far each entity is from its targets, and what it takes to move up; as `entities` has them. */
  gaps: gapsSchema,
  /** Salary floats; null where the rules give none. */
  salary: salarySchema,
  /** Rows of the ledger of bonus and penalty events. */
  events: z.array(
    z.strictObject({ key: z.string(), name: z.string(), labels: z.record(z.string(), z.string()), figures }),
  ),
});
export type Result = z.infer<typeof resultSchema>;
