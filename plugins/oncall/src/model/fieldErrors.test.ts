import { serverError } from '../__testUtils__/serverError';
import { errorsWithin, serverErrors } from './fieldErrors';

async function refusal(message: string, status = 400) {
  return serverErrors(
    await serverError(status, { name: 'InputError', message }),
  );
}

describe('what the server says about fields', () => {
  it('is found by the path of each, first word kept', async () => {
    expect(
      await refusal(
        'body.steps.0.title: must not be empty; body.name: is long; body.name: is odd',
      ),
    ).toEqual({ 'steps.0.title': 'must not be empty', name: 'is long' });
  });

  it('is found where a service names the field without its part', async () => {
    expect(
      await refusal("workHours.holidayRegion: the holidays of 'X' are unknown"),
    ).toEqual({
      'workHours.holidayRegion': "the holidays of 'X' are unknown",
    });
  });

  it('is nothing for other errors, and for prose', async () => {
    expect(await refusal('name: is taken', 409)).toEqual({});
    expect(await refusal('The code could not be sent: refused')).toEqual({});
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
});
