import type { Places, WordingWords } from './words.js';

const since = { 'last-year': 'last year', 'last-time': 'last time' } as const;

export const en: WordingWords = {
  units: {
    figure: (number, unit) => `${number} ${unit}`,
    percent: (number) => `${number}%`,
    points: (number) => `${number} percentage points`,
    perMille: (number) => `${number} per mille points`,
    range: (low, high) => `${low} to ${high}`,
  },
  none: (reason) => `— (${reason})`,
  growth: {
    'same-period': {
      up: (rate) => `up ${rate} year on year`,
      down: (rate) => `down ${rate} year on year`,
      level: 'level with the same period last year',
    },
    'last-year': {
      up: (rate) => `up ${rate} on last year`,
      down: (rate) => `down ${rate} on last year`,
      level: 'level with last year',
    },
    previous: {
      up: (rate) => `up ${rate} on the period before`,
      down: (rate) => `down ${rate} on the period before`,
      level: 'level with the period before',
    },
  },
  noBase: {
    'same-period': 'no growth rate: nil in the same period last year',
    'last-year': 'no growth rate: nil last year',
    previous: 'no growth rate: nil in the period before',
  },
  points: {
    share: { up: (points) => `up ${points}`, down: (points) => `down ${points}`, level: 'level' },
    growth: { up: (points) => `up ${points}`, down: (points) => `back ${points}`, level: 'level' },
  },
  pointsAgainst: {
    'same-period': (points) => `${points} on the same period last year`,
    'last-year': (points) => `${points} on last year`,
    previous: (points) => `${points} on the period before`,
  },
  turn: {
    'to-positive': { amount: 'from negative to positive', profit: 'from loss to profit' },
    'to-negative': { amount: 'from positive to negative', profit: 'from profit to loss' },
    'to-zero': { amount: 'from negative to nil', profit: 'from loss to break-even' },
  },
  still: {
    widened: { amount: 'further below zero', profit: 'loss widened' },
    narrowed: { amount: 'less far below zero', profit: 'loss narrowed' },
    level: { amount: 'as far below zero as before', profit: 'loss unchanged' },
  },
  rank: {
    at: (rank) => `rank ${rank}`,
    of: (rank, count) => `rank ${rank} of ${count}`,
    none: 'not ranked',
    left: (last, when) => `not ranked (rank ${last} ${since[when]})`,
    newcomer: 'assessed for the first time',
    movement: {
      up: (places) => `up ${inPlaces(places)}`,
      down: (places) => `down ${inPlaces(places)}`,
      level: 'rank unchanged',
    },
    moved: (standing, movement, when) => `${standing}, ${movement} on ${since[when]}`,
    unmoved: (standing, when) => `${standing}, unchanged from ${since[when]}`,
    join: (standing, remark) => `${standing}, ${remark}`,
  },
  target: {
    'at-least': (value) => `at least ${value}`,
    above: (value) => `above ${value}`,
    'at-most': (value) => `at most ${value}`,
    below: (value) => `below ${value}`,
    within: (range) => `within ${range}`,
    met: (target) => `met (target: ${target})`,
    unmet: (target) => `not met (target: ${target})`,
  },
  attainment: {
    level: {
      part: (percent) => `${percent} of the year's target attained`,
      whole: "the year's target attained",
      beyond: (percent) => `the year's target exceeded (${percent})`,
      negative: "a negative figure: the year's target not attained",
      none: 'no rate of attainment: the target is not above zero',
    },
    standing: {
      part: (percent) => `${percent} of the target`,
      whole: 'at the target',
      beyond: (percent) => `past the target (${percent})`,
      negative: 'a negative figure: the target not reached',
      none: 'no rate of attainment: the target is not above zero',
    },
    growth: {
      part: (percent) => `${percent} of the level that the growth target needs`,
      whole: 'the growth target attained',
      beyond: (percent) => `the growth target exceeded (${percent})`,
      negative: 'a negative figure: the growth target not attained',
      none: "no rate of attainment: last year's whole is not above zero",
    },
    reduction: {
      part: (percent) => `${percent} of the reduction target attained`,
      whole: 'the reduction target attained',
      beyond: (percent) => `the reduction target exceeded (${percent})`,
      negative: 'a rise instead of a reduction: the target not attained',
      none: 'no rate of attainment: the base is not above zero',
    },
  },
  control: {
    kept: 'kept within the target',
    exceeded: (percent) => `not kept within the target (attainment ${percent})`,
  },
  pace: {
    up: (points) => `${points} ahead of schedule`,
    down: (points) => `${points} behind schedule`,
    level: 'on schedule',
  },
  use: {
    up: (points) => `kept within schedule (${points} less used than was due)`,
    down: (points) => `${points} over schedule`,
    level: 'on schedule',
  },
  gap: {
    target: {
      missing: (gap) => `${gap} short of the target`,
      reached: 'no gap',
      beyond: (margin) => `${margin} beyond the target`,
      notPassed: 'level with the target, which must be passed',
    },
    control: {
      missing: (gap) => `${gap} over the control target`,
      reached: 'level with the control target',
      beyond: (margin) => `${margin} under the control target`,
      notPassed: 'level with the control target, which must be undercut',
    },
    range: {
      lower: (gap) => `${gap} under the target range`,
      upper: (gap) => `${gap} over the target range`,
      within: 'within the target range',
      outside: 'outside the target range',
    },
  },
  needed: {
    done: 'the target is met; nothing more is needed',
    over: 'the year is over; no period remains',
    each: {
      half: ofKind('in each remaining half-year'),
      quarter: ofKind('in each remaining quarter'),
      month: ofKind('in each remaining month'),
      week: ofKind('in each remaining week'),
    },
    last: {
      half: ofKind('in the second half'),
      quarter: ofKind('in the fourth quarter'),
      month: ofKind('in December'),
      week: ofKind('in the last week'),
    },
    growth: {
      up: (rate) => `the rest of the year must grow ${rate} year on year`,
      down: (rate) => `the rest of the year may fall by at most ${rate} year on year`,
      level: 'the rest of the year must equal that of last year',
    },
  },
  distance: {
    peer: {
      benchmark: (name) => `the benchmark (${name})`,
      best: (name) => `the best of the group (${name})`,
      average: () => 'the average',
    },
    below: (peer, distance) => `${distance} below ${peer}`,
    above: (peer, distance) => `${distance} above ${peer}`,
    level: (peer) => `level with ${peer}`,
    best: 'the best of the group',
    told: (name, figure, distance) => `“${name}” ${figure}, ${distance}`,
  },
  overtaking: {
    more: (change, places, rank) => `${change} more would move it up ${inPlaces(places)} (to rank ${rank})`,
    less: (change, places, rank) => `${change} less would move it up ${inPlaces(places)} (to rank ${rank})`,
    unreachable: 'out of reach: no plausible change of this figure moves it up',
    first: 'already first',
    notRanked: 'not ranked',
    notComputed: 'not computed: too many in the group',
  },
  closing: {
    rise: (points, places) =>
      `reaching the target would add ${points} points and move it up ${inPlaces(places)}`,
    same: (points) => `reaching the target would add ${points} points and leave the rank`,
    nothing: 'reaching the target would add no points',
  },
  lost: (points) => `${points} points lost`,
};

function inPlaces({ text, single }: Places): string {
  return single ? `${text} place` : `${text} places`;
}

function ofKind(when: string) {
  return {
    flow: (amount: string) => `${amount} needed ${when}`,
    level: (amount: string) => `${amount} more needed ${when}`,
  };
}
