import { resultStatus } from '@operability/plugin-readiness-common';
import { countedAs } from '../score/countedAs';
import { worstFirst } from './worstFirst';

it('has a place for every status', () => {
  expect([...worstFirst].sort()).toEqual([...resultStatus.options].sort());
});

it('puts what is open before what is waived, and that before what passed', () => {
  const places = worstFirst.map(status =>
    countedAs({ check: 'staging', required: true, status }, 0),
  );
  const order = ['open', 'waived', 'passed', 'notCounted'];
  expect(places).toEqual(
    [...places].sort((a, b) => order.indexOf(a) - order.indexOf(b)),
  );
});
