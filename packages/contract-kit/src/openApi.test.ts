import { contract } from './__testUtils__/things';
import { toOpenApi } from './openApi';

describe('toOpenApi', () => {
  const document = toOpenApi(contract, 'http://localhost:7007/api/things');

  it('describes parameters, body and answers with shared components', () => {
    expect(document).toMatchObject({
      openapi: '3.1.0',
      servers: [{ url: 'http://localhost:7007/api/things' }],
      components: { schemas: { Thing: { type: 'object' }, Error: {} } },
      paths: {
        '/things': {
          get: {
            operationId: 'list',
            parameters: [
              { name: 'limit', in: 'query', required: false },
              { name: 'cursor', in: 'query', required: false },
              { name: 'owner', in: 'query', required: false },
            ],
          },
        },
        '/entities/{kind}/{namespace}/{name}/things': {
          post: {
            requestBody: {
              content: {
                'application/json': { schema: { required: ['count'] } },
              },
            },
            responses: {
              201: {
                content: {
                  'application/json': {
                    schema: { $ref: '#/components/schemas/Thing' },
                  },
                },
              },
              400: {},
              409: { description: 'There is one already' },
            },
          },
        },
      },
    });
  });

  it('offers an idempotency key where something is created, and only there', () => {
    const header = expect.objectContaining({
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
    });
    expect(document).toMatchObject({
      paths: {
        '/entities/{kind}/{namespace}/{name}/things': {
          post: { parameters: expect.arrayContaining([header]) },
        },
        '/things': {
          get: { parameters: expect.not.arrayContaining([header]) },
        },
        '/things/{id}': {
          delete: { parameters: expect.not.arrayContaining([header]) },
        },
      },
    });
  });

  it('has no reference that leads nowhere', () => {
    const text = JSON.stringify(document);
    expect(text).not.toContain('$defs');
    const schemas = Object.keys(
      (document.components as { schemas: object }).schemas,
    );
    for (const [, name] of text.matchAll(/#\/components\/schemas\/(\w+)/g)) {
      expect(schemas).toContain(name);
    }
  });
});
