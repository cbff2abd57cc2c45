import { IdentityApi } from '@backstage/core-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SampleSignInPage } from './SampleSignInPage';

const fetchMock = jest.fn<Promise<Response>, Parameters<typeof fetch>>();

function respond(status: number, body: unknown) {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json' },
  });
}

const session = {
  providerInfo: {},
  profile: { displayName: 'ion-fox' },
  backstageIdentity: {
    token: 'header.e30.signature',
    identity: {
      type: 'user',
      userEntityRef: 'user:default/ion-fox',
      ownershipEntityRefs: ['user:default/ion-fox', 'group:default/runtime'],
    },
  },
};

const config = {
  app: { title: 'Operability' },
  auth: {
    providers: {
      sample: {
        development: {
          users: [
            { entityRef: 'user:default/ion-fox', team: 'Runtime' },
            {
              entityRef: 'user:default/noah',
              title: 'Noah Zoschke',
              team: 'Runtime',
            },
          ],
        },
      },
    },
  },
};

async function renderPage() {
  const onSignInSuccess = jest.fn<void, [IdentityApi]>();
  await renderInTestApp(
    <SampleSignInPage onSignInSuccess={onSignInSuccess} />,
    {
      config,
      apis: [mockApis.discovery()],
    },
  );
  return { onSignInSuccess, user: userEvent.setup() };
}

describe('SampleSignInPage', () => {
  const realFetch = global.fetch;

  beforeEach(() => {
    sessionStorage.clear();
    fetchMock.mockReset();
    global.fetch = fetchMock;
  });

  afterEach(() => {
    global.fetch = realFetch;
  });

  it('lists the people one can enter as', async () => {
    await renderPage();
    expect(
      screen.getByRole('heading', { name: 'Operability' }),
    ).toBeInTheDocument();
    expect(screen.getAllByRole('button')).toHaveLength(2);
    for (const name of [/Enter as ion-fox Runtime/, /Enter as Noah Zoschke/]) {
      expect(screen.getByRole('button', { name })).toBeInTheDocument();
    }
    expect(fetchMock).not.toHaveBeenCalled();
  });

  it('enters as the one that was clicked, and forgets it when signing out', async () => {
    fetchMock.mockResolvedValue(respond(200, session));
    const { onSignInSuccess, user } = await renderPage();
    await user.click(screen.getByRole('button', { name: /ion-fox/ }));
    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalledTimes(1));

    const [url, request] = fetchMock.mock.calls[0];
    expect(String(url)).toMatch(/\/api\/auth\/sample\/refresh$/);
    expect(new Headers(request?.headers).get('x-operability-sample-user')).toBe(
      'user:default/ion-fox',
    );
    expect(sessionStorage).toHaveLength(1);

    await onSignInSuccess.mock.calls[0][0].signOut();
    expect(sessionStorage).toHaveLength(0);
  });

  it('stays signed in over a reload', async () => {
    fetchMock.mockResolvedValue(respond(200, session));
    sessionStorage.setItem('operability.sample-user', 'user:default/ion-fox');
    const { onSignInSuccess } = await renderPage();
    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalledTimes(1));
  });

  it('says what is wrong and lets one try again', async () => {
    fetchMock.mockResolvedValueOnce(
      respond(404, {
        error: { name: 'NotFoundError', message: 'User not found' },
        response: { statusCode: 404 },
      }),
    );
    fetchMock.mockResolvedValueOnce(respond(200, session));
    const { onSignInSuccess, user } = await renderPage();
    await user.click(screen.getByRole('button', { name: /ion-fox/ }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /not in the catalog yet/,
    );
    await user.click(screen.getByRole('button', { name: /ion-fox/ }));
    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalledTimes(1));
  });
});
