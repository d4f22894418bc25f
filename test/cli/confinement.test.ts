import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../io/temporary-folder.js';
import { bin, needsProgram, root, zoneScore } from './program.js';
import { runHere } from './run-here.js';
import { putZones, zoneRules } from './zones.js';

needsProgram();
const folder = temporaryFolder();

describe('no network', () => {
  // a namespace of its own has no interface that is up: every connection fails with ENETUNREACH
  const canUnshare = spawnSync('unshare', ['-rn', 'true']).status === 0;
  test.runIf(canUnshare)('a machine without one gives the same bytes', async () => {
    const args = ['score', ...putZones(folder.path('')), '--json'];
    const [without, within] = [await zoneScore(args, { through: ['unshare', '-rn'] }), await runHere(args)];
    expect(without).toEqual(within);
    expect(within.exit).toBe(0);
  });

  // what node calls the resources that connections, look-ups, processes and threads are made of
  const banned =
    /^(?:TCP|UDP|PIPECONNECT|TLS|HTTP|GETADDRINFO|GETNAMEINFO|QUERY|DNS|PROCESS$|PROCESSWRAP|WORKER)/;

  test.each([
    ['what does connect is noticed', 0, ['TCPCONNECTWRAP', 'TCPWRAP']],
    ['the program begins no connection, look-up, process or thread', 1, []],
  ])('%s', (_, at, noticed) => {
    const [list, connecting] = [folder.path('list'), folder.path('connecting.cjs')];
    writeFileSync(connecting, `require('net').connect(9, '127.0.0.1').on('error', () => {});`);
    writeFileSync(
      folder.path('notice.cjs'),
      `const seen = new Set();
       require('async_hooks').createHook({ init: (_, type) => seen.add(type) }).enable();
       process.on('exit', () => require('fs').writeFileSync(${JSON.stringify(list)}, [...seen].sort().join('\\n')));`,
    );
    const runs = [[connecting], [bin, 'score', ...putZones(folder.path('')), '-o', folder.path('结果.json')]];
    const { status } = spawnSync(process.execPath, ['-r', folder.path('notice.cjs'), ...(runs[at] ?? [])]);
    expect(status).toBe(0);
    const seen = readFileSync(list, 'utf8').split('\n');
    expect(seen.filter((type) => banned.test(type))).toEqual(noticed);
    expect(seen.length).toBeGreaterThan(1);
  });
});

describe('under Node’s permission model', () => {
  const flag = process.allowedNodeEnvironmentFlags.has('--permission')
    ? '--permission'
    : '--experimental-permission';
  /** May read the program and the folder `in`, may write the folder `out`, and nothing else: no process, no thread. */
  const confined = () => [
    flag,
    '--no-warnings',
    ...[root, realpathSync(join(root, 'node_modules')), folder.path('in'), folder.path('out')].map(
      (path) => `--allow-fs-read=${path.replace(/\/$/, '')}/*`,
    ),
    `--allow-fs-write=${folder.path('out')}/*`,
  ];
  const ready = () => {
    for (const name of ['in', 'out', 'elsewhere']) mkdirSync(folder.path(name));
    return putZones(folder.path('in'));
  };

  test('it works, writes the same bytes, and leaves nothing behind', async () => {
    const args = ['score', ...ready(), '--quiet'];
    const file = folder.path('out/结果.json');
    for (const state of ['new', 'replaced']) {
      if (state === 'replaced') writeFileSync(file, '{"schema":"zone-score/result/1"}');
      const written = await zoneScore([...args, '-o', file], { nodeOptions: confined() });
      expect(written).toEqual({ exit: 0, stdout: '', stderr: '' });
      expect(readFileSync(file, 'utf8')).toBe((await runHere([...args, '--json'])).stdout);
      expect(readdirSync(folder.path('out'))).toEqual(['结果.json']);
    }
  });

  test('what it is not granted is refused as any system would refuse it', async () => {
    const args = ready();
    const outside = folder.path('elsewhere/结果.json');
    const denied = await zoneScore(['score', ...args, '-o', outside], { nodeOptions: confined() });
    expect(denied.exit).toBe(4);
    expect(denied.stderr).toContain(`output/not-permitted   ${outside}`);
    expect(readdirSync(folder.path('elsewhere'))).toEqual([]);
    putZones(folder.path('elsewhere'));
    const hidden = folder.path('elsewhere/zones.csv');
    const unread = await zoneScore(['score', hidden, ...args.slice(1)], { nodeOptions: confined() });
    expect(unread.exit).toBe(3);
    expect(unread.stderr).toContain(`file/unreadable   ${hidden}`);
  });

  test('a rule file that tries to run something is only wrong', async () => {
    const [sheet = ''] = ready();
    const canary = folder.path('out/canary');
    const hostile = folder.path('in/hostile.yaml');
    const attempts = [
      `constructor.constructor('return process')().mainModule.require('fs').writeFileSync('${canary}', '')`,
      `require('child_process').execSync('touch ${canary}')`,
      `税收收入.__proto__.constructor('x')`,
      `globalThis['process'].exit(0)`,
    ];
    const indicators = attempts.map(
      (text, at) => `  项${at}: {formula: ${JSON.stringify(text)}, unit: 万元}\n`,
    );
    writeFileSync(hostile, zoneRules().replace('indicators:\n', `indicators:\n${indicators.join('')}`));
    const { exit, stderr } = await zoneScore(['check', sheet, '-r', hostile], { nodeOptions: confined() });
    expect(exit).toBe(2);
    // lines 11 to 14: the first indicator stands below `indicators:`
    for (const at of attempts.keys()) expect(stderr).toMatch(new RegExp(`formula/\\S+ {3}\\S.*:${11 + at}:`));
    expect(existsSync(canary)).toBe(false);
  });
});
