import { ResponseError } from '@backstage/errors';
import { render, screen } from '@testing-library/react';
import { ErrorNotice } from './ErrorNotice';
import { isBackendMissing } from './isBackendMissing';

function answer(status: number, error?: { name: string; message: string }) {
  const body = error
    ? JSON.stringify({ error, response: { statusCode: status } })
    : '';
  return ResponseError.fromResponse({
    ok: false,
    status,
    statusText: '',
    headers: new Headers({ 'content-type': 'application/json' }),
    text: async () => body,
  } as unknown as Response);
}

describe('ErrorNotice', () => {
  it("shows the server's own words instead of the HTTP status", async () => {
    const error = await answer(403, {
      name: 'NotAllowedError',
      message: 'Only its owners may move logplex',
    });
    render(<ErrorNotice error={error} />);

    expect(screen.getByRole('alert')).toHaveTextContent(
      'You may not do thisOnly its owners may move logplex',
    );
  });

  it('tells a server that cannot be reached from one that failed', async () => {
    render(<ErrorNotice error={new TypeError('Failed to fetch')} />);

    expect(screen.getByText('The server cannot be reached')).toBeVisible();
  });

  it('says that a backend is not installed', async () => {
    render(<ErrorNotice error={await answer(404)} />);

    expect(
      screen.getByText('The backend of this plugin is missing'),
    ).toBeVisible();
  });
});

describe('isBackendMissing', () => {
  it('is not fooled by a thing that the backend does not know', async () => {
    const error = await answer(404, {
      name: 'NotFoundError',
      message: 'Not on the board',
    });

    expect(isBackendMissing(error)).toBe(false);
  });

  it('is only about a 404', async () => {
    expect(isBackendMissing(await answer(503))).toBe(false);
    expect(isBackendMissing(new Error('offline'))).toBe(false);
  });
});
