import { quantity } from '../quantity.js';
import { coefficientParameter, salaryFloat, withoutStanding } from '../salary-float.js';
import { keyed, named } from '../schema.js';

/**
 * 按等次定系数 / coefficient by grade: a table with one coefficient for each grade.
 * Source: 事业单位人才绩效核定办法: 优秀 120%, 合格 100%, 基本合格 50%, 不合格 0 of 基准绩效工资.
 */
export const byGrade = salaryFloat({
  method: 'by-grade',
  label: { zh: '按等次定系数', en: 'coefficient by grade' },
  source: '事业单位人才绩效核定办法：优秀 120%、合格 100%、基本合格 50%、不合格 0',
  schema: keyed({ table: named(quantity), ungraded: withoutStanding }),
  standing: { kind: 'grade', without: 'ungraded' },
  template: ({ table }, grades) => {
    const known = grades.filter((grade) => Object.hasOwn(table, grade));
    const parameters = known.map((grade) => {
      const label = { zh: `${grade}的系数`, en: `coefficient of ${grade}` };
      return coefficientParameter([`k${grades.indexOf(grade)}`, label], table[grade] ?? 0, ['table', grade]);
    });
    const names = parameters.map(({ name }) => name);
    const formula = names
      .slice(1)
      .reduce((lower, name) => `if(grade >= ${name.slice(1)}, ${name}, ${lower})`, names[0] ?? '0');
    // a missing grade stays missing, even where the table has a single one
    return { formula: `${formula} + 0 * grade`, parameters, rising: [], rewarding: names };
  },
});
