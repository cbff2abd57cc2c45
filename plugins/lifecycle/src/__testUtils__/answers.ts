/** An answer of a backend in memory. jsdom has no Response; this is as much of one as is read. */
export function json(status: number, body: unknown): Response {
  const text = body === undefined ? '' : JSON.stringify(body);
  return {
    ok: status < 400,
    status,
    statusText: '',
    headers: new Headers({ 'content-type': 'application/json' }),
    text: async () => text,
    json: async () => JSON.parse(text),
  } as unknown as Response;
}

/** An error in the shape of Backstage. */
export function failure(
  statusCode: number,
  name: string,
  message: string,
  more: object = {},
): Response {
  return json(statusCode, {
    error: { name, message, ...more },
    response: { statusCode },
  });
}
