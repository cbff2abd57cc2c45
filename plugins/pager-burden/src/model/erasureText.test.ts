import { eraseLabel, namesIn, rowsText } from './erasureText';

describe('what erasing somebody changes', () => {
  it.each([
    [[{ what: 'pages', n: 1204 }], 'Erase ion-fox from 1,204 pages'],
    [[{ what: 'pages', n: 1 }], 'Erase ion-fox from 1 page'],
    [[{ what: 'reviews', n: 2 }], 'Erase ion-fox from 3 rows'],
  ])('is named on the button: %j', (replaced, label) => {
    const deleted = [{ what: 'consent', n: 1 }];
    expect(eraseLabel('ion-fox', { replaced, deleted })).toBe(label);
  });

  it('is what is still to come where nothing is kept', () => {
    expect(eraseLabel('ion-fox', { replaced: [], deleted: [] })).toBe(
      'Erase ion-fox from what is still to come',
    );
    expect(rowsText([])).toBe('nothing');
  });

  it('is told of rows that a newer server counts too', () => {
    expect(rowsText([{ what: 'moons', n: 2 }])).toBe('2 moons');
  });

  it('takes other names line by line', () => {
    expect(namesIn(' a \n\nb c\r\n')).toEqual(['a', 'b c']);
  });
});
