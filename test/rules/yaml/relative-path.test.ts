import { describe, expect, test } from 'vitest';
import { normalPath, relativePath } from '../../../src/rules/yaml/relative-path.js';

describe('a path relative to the file that names it', () => {
  test.each([
    ['zone.yaml', 'base.yaml', 'base.yaml'],
    ['rules/zone.yaml', 'base.yaml', 'rules/base.yaml'],
    ['rules/zone.yaml', './base.yaml', 'rules/base.yaml'],
    ['rules/wuxi/zone.yaml', '../base.yaml', 'rules/base.yaml'],
    ['rules/zone.yaml', '../../base.yaml', '../base.yaml'],
    ['zone.yaml', '../base.yaml', '../base.yaml'],
    ['../zone.yaml', '../base.yaml', '../../base.yaml'],
    ['./zone.yaml', 'base.yaml', 'base.yaml'],
    ['/data/zone.yaml', 'base.yaml', '/data/base.yaml'],
    ['/data/zone.yaml', '../../../base.yaml', '/base.yaml'],
    ['规则/无锡 2021.yaml', '通用/基础.yaml', '规则/通用/基础.yaml'],
    ['C:\\rules\\wuxi\\zone.yaml', '../base.yaml', 'C:/rules/base.yaml'],
    ['rules\\zone.yaml', 'base.yaml', 'rules/base.yaml'],
    ['a\\b/zone.yaml', 'base.yaml', 'a\\b/base.yaml'],
    ['\\\\server\\share\\zone.yaml', 'base.yaml', '//server/share/base.yaml'],
  ])('%s + %s = %s', (including, relative, expected) => {
    expect(relativePath(including, relative)).toBe(expected);
  });
});

describe('one spelling of a path', () => {
  test.each([
    ['./a.yaml', 'a.yaml'],
    ['x/../a.yaml', 'a.yaml'],
    ['x//y/./a.yaml', 'x/y/a.yaml'],
    ['../a.yaml', '../a.yaml'],
    ['/../a.yaml', '/a.yaml'],
    ['a.yaml', 'a.yaml'],
  ])('%s is %s', (typed, expected) => {
    expect(normalPath(typed)).toBe(expected);
  });
});
