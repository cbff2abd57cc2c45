import {
  BurdenMeasure,
  WeekState,
} from '@operability/plugin-pager-burden-common';
import { asFarAsKnown } from './asFarAsKnown';
import { measure } from './teamMeasures';

const one = (value: number | null, unit: BurdenMeasure['unit'] = 'pages') =>
  measure({
    id: 'one',
    title: 'One',
    value,
    unit,
    n: value ?? 0,
    formula: '',
    change: 3,
  });

it.each<[WeekState, number, BurdenMeasure, Partial<BurdenMeasure>]>([
  ['disturbed', 1, one(25), { value: 25, change: 3 }],
  ['quiet', 0.95, one(0), { value: 0, change: 3 }],
  ['unknown', 0, one(0), { value: null, certainty: 'unknown' }],
  ['unknown', 0.4, one(0, 'hours'), { value: null, certainty: 'unknown' }],
  ['disturbed', 0.83, one(25), { value: 25, certainty: 'least' }],
  ['disturbed', 0.83, one(0), { value: null, certainty: 'unknown' }],
  // Of what is known; it says of how many.
  ['disturbed', 0.83, one(0.5, 'share'), { value: 0.5 }],
  ['disturbed', 0.83, one(null, 'nights'), { value: null }],
  ['running', 1, one(2), { value: 2 }],
])('tells of a week that is %s, %d proven, %j', (state, coverage, is, told) => {
  const { id, title, unit, n, formula, leftOut } = is;
  expect(asFarAsKnown([is], { state, coverage })).toEqual([
    { id, title, unit, n, formula, leftOut, ...told },
  ]);
});
