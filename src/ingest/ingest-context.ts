import type { TableSpec } from '../model/table-spec.js';
import type { UnitSystem } from '../number/unit-system.js';
import type { MissingMarks } from './missing-marks.js';
import type { NameIndex } from './name-index.js';

/** All that reading a sheet needs to know of the rule file. */
export interface IngestContext {
  readonly spec: TableSpec;
  readonly units: UnitSystem;
  readonly index: NameIndex;
  readonly marks: MissingMarks;
}
