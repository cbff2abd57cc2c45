import { sampleSummary } from '../__testUtils__/samples';
import { measureGroups } from './measureGroups';

const [sample] = sampleSummary().measures;
const groupsOf = (...ids: string[]) =>
  measureGroups(ids.map(id => ({ ...sample, id }))).map(group => [
    group.title,
    ...group.measures.map(({ id }) => id),
  ]);

it('puts numbers under the question that they answer, in their order', () => {
  expect(
    groupsOf('pages', 'gini', 'acknowledge.p90', 'sleep', 'refired'),
  ).toEqual([
    ['What came', 'pages', 'sleep'],
    ['Whom it hit', 'gini'],
    ['How it was answered', 'acknowledge.p90'],
    ['Whether it had to be', 'refired'],
  ]);
});

it('loses no number that it does not know', () => {
  expect(groupsOf('pages', 'acknowledgements')).toEqual([
    ['What came', 'pages'],
    ['More', 'acknowledgements'],
  ]);
});
