import { errorOf, errorsWithin, serverErrors } from './fieldErrors';

// As a typed client throws what a server answers.
function refusal(message: string, statusCode = 400) {
  const cause = new Error(message);
  return serverErrors(
    Object.assign(new Error('Request failed', { cause }), { statusCode }),
  );
}

describe('what the server says about fields', () => {
  it('is found by the path of each, first word kept', () => {
    expect(
      refusal(
        'body.steps.0.title: must not be empty; body.name: is long; body.name: is odd',
      ),
    ).toEqual({ 'steps.0.title': 'must not be empty', name: 'is long' });
  });

  it('is found where a service names the field without its part', () => {
    expect(
      refusal("workHours.holidayRegion: the holidays of 'X' are unknown"),
    ).toEqual({
      'workHours.holidayRegion': "the holidays of 'X' are unknown",
    });
  });

  it('is nothing for other errors, and for prose', () => {
    expect(refusal('name: is taken', 409)).toEqual({});
    expect(refusal('The code could not be sent: refused')).toEqual({});
  });

  it('is handed on to the part of the form that it is about', () => {
    const errors = {
      steps: 'a',
      'steps.1': 'b',
      'steps.1.title': 'c',
      'steps.10.title': 'd',
    };
    expect(errorsWithin(errors, 'steps.1')).toEqual({ '': 'b', title: 'c' });
  });

  it('is said of a field where only a part of it is to blame', () => {
    expect(errorOf({ 'owners.1': 'no such kind' }, 'owners')).toBe(
      'no such kind',
    );
    expect(errorOf({ ownersOf: 'other' }, 'owners')).toBeUndefined();
  });
});
