import { severalTeams, teamOptions } from './teamOptions';

const titles = { 'group:default/runtime': 'Runtime', unowned: 'Unowned' };

it.each([
  [[], '', ['', 'group:default/runtime', 'unowned']],
  [['unowned'], 'unowned', ['', 'group:default/runtime', 'unowned']],
  [
    ['unowned', 'group:default/runtime'],
    severalTeams,
    ['', 'group:default/runtime', 'unowned', severalTeams],
  ],
])('offers all teams or one, with %j chosen', (chosen, value, keys) => {
  const choice = teamOptions(titles, chosen);
  expect(choice.value).toBe(value);
  expect(Object.keys(choice.options)).toEqual(keys);
});
