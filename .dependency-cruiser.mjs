// The floors of src: what each folder may import. A folder that no line names may import nothing.
// Types count as imports: knowing a shape is knowing the folder.
const model = ['model'];
const numbers = [...model, 'number'];
const findings = [...numbers, 'diagnostics'];
const methods = [...findings, 'formula', 'methods'];
const plan = [...methods, 'plan'];
const assessed = [...plan, 'workbook', 'rules', 'ingest', 'assess'];

const floors = [
  { folder: 'model', may: [], reason: 'the nouns stand on nothing' },
  { folder: 'number', may: model, reason: 'numbers and units know no stage of the work' },
  { folder: 'diagnostics', may: numbers, reason: 'what can go wrong is data; nobody is asked for it' },
  {
    folder: 'formula',
    may: findings,
    reason: 'the language knows names and units, not rule files or sheets',
  },
  { folder: 'workbook', may: findings, reason: 'bytes become cells, whatever the cells will be used for' },
  {
    folder: 'methods',
    may: [...findings, 'formula'],
    reason: 'a method is a formula template, not a program',
  },
  {
    folder: 'plan',
    may: methods,
    reason: 'a plan does not know where it came from, nor what is printed of it',
  },
  { folder: 'rules', may: plan, reason: 'rule files become a plan without seeing a sheet' },
  {
    folder: 'ingest',
    may: [...findings, 'workbook'],
    reason: 'sheets become a dataset without seeing a rule file',
  },
  {
    folder: 'assess',
    may: plan,
    reason: 'the pipeline needs a plan and a dataset, and neither of their sources',
  },
  { folder: 'audit', may: assessed, reason: 'what is verified is the assessment, not its printed form' },
  { folder: 'report', may: assessed, reason: 'what to say is decided without a format' },
  {
    folder: 'render',
    may: [...findings, 'report'],
    reason: 'a format prints what the report says and computes nothing',
  },
  {
    folder: 'annotate',
    may: [...findings, 'workbook', 'report', 'render'],
    reason: 'findings are put into the workbook they were found in, by its bytes; nothing of it is computed',
  },
  {
    folder: 'io',
    may: [...findings, 'workbook'],
    reason: 'the disk hands over bytes, up to the limits of a workbook',
  },
];

const floorRules = floors.map(({ folder, may, reason }) => ({
  name: `floor-of-${folder}`,
  comment: `src/${folder} imports only downhill: ${reason}`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: `^src/(${[folder, ...may].join('|')})/` },
}));

// a heavy or telling package stands behind one door
const doors = [
  { library: 'decimal.js', door: '^src/number/', reason: 'one place decides digits and rounding' },
  {
    library: 'yaml',
    door: '^src/rules/yaml/',
    reason: 'rule files are read with their traps met in one place',
  },
  { library: 'commander', door: '^src/cli/', reason: 'the command line is the edge' },
  {
    library: 'cli-table3',
    door: '^src/render/terminal/',
    reason: 'tables for a terminal are drawn in one place',
  },
  {
    library: 'chalk',
    door: '^src/(render|cli)/',
    reason: 'colour is decided at the edge and handed to the renderer',
  },
  {
    library: 'exceljs',
    door: '^src/render/xlsx/',
    reason: 'exceljs writes and never reads, and takes 0.5 s to load',
  },
];

const doorRules = doors.map(({ library, door, reason }) => ({
  name: `door-of-${library.replace('.', '-')}`,
  comment: `${library} is imported in one place: ${reason}`,
  severity: 'error',
  from: { path: '^src/', pathNot: door },
  to: { path: `(^|/)node_modules/${library.replace('.', '\\.')}/` },
}));

export default {
  forbidden: [
    ...floorRules,
    ...doorRules,
    {
      name: 'no-folder-without-a-floor',
      comment: 'a new folder of src is given its floor above before it holds a file',
      severity: 'error',
      from: {
        path: '^src/[^/]+/',
        pathNot: `^src/(${[...floors.map(({ folder }) => folder), 'cli'].join('|')})/`,
      },
      to: {},
    },
    {
      name: 'nobody-imports-the-top',
      comment: 'the command line and the library surface are where programs start; nothing in src needs them',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli/|index\\.ts$)' },
      to: { path: '^src/(cli/|index\\.ts$)' },
    },
    {
      name: 'no-circles',
      comment: 'two files that need each other are one file, or hide a third',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'a file that nothing imports and that imports nothing is left over',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '^src/index\\.ts$' },
      to: {},
    },
    {
      name: 'no-machine-below-the-edge',
      comment: 'below io and cli there is no disk, clock, randomness or process: only functions of bytes',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(io|cli)/' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(zlib|crypto|buffer|string_decoder)$' },
    },
    {
      name: 'no-network',
      comment: 'no network, ever; nothing from an input is executed; workers only where a batch runs',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/commands/batch' },
      to: {
        dependencyTypes: ['core'],
        path: '^(node:)?(http|https|http2|net|tls|dns|dgram|child_process|cluster|vm|inspector|repl|worker_threads)(/|$)',
      },
    },
    {
      name: 'no-tools-at-run-time',
      comment: 'what a user installs are dependencies; devDependencies stay in the workshop',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'undetermined'] },
    },
    {
      name: 'nothing-unresolved',
      comment: 'an import that leads nowhere',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
    },
  },
};
