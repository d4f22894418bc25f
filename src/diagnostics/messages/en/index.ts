import type { DiagnosticArgs } from '../../codes/index.js';
import type { MessagesOf } from '../message.js';
import { assessMessages } from './assess.js';
import { correctionMessages } from './corrections.js';
import { dataMessages } from './data.js';
import { diskMessages } from './disk.js';
import { fileMessages } from './file.js';
import { formulaMessages } from './formula.js';
import { gapMessages } from './gap.js';
import { layoutMessages } from './layouts.js';
import { ledgerMessages } from './ledger.js';
import { outputMessages } from './output.js';
import { partsMessages } from './parts.js';
import { periodMessages } from './periods.js';
import { rowsMessages } from './rows.js';
import { rulesMessages } from './rules.js';
import { salaryMessages } from './salary.js';
import { usageMessages } from './usage.js';
import { yamlMessages } from './yaml.js';

export const en: MessagesOf<DiagnosticArgs> = {
  ...fileMessages,
  ...diskMessages,
  ...dataMessages,
  ...correctionMessages,
  ...rulesMessages,
  ...formulaMessages,
  ...assessMessages,
  ...gapMessages,
  ...layoutMessages,
  ...ledgerMessages,
  ...partsMessages,
  ...rowsMessages,
  ...salaryMessages,
  ...usageMessages,
  ...outputMessages,
  ...periodMessages,
  ...yamlMessages,
};
