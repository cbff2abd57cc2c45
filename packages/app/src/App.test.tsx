import sampleSignIn from '@operability/plugin-app-module-sample-sign-in';
import { render, screen } from '@testing-library/react';
import { createPortal } from './App';

const sampleSignInPackage = '@operability/plugin-app-module-sample-sign-in';
const askForTheOrganisation = 'Sign in with the account of your organisation';

// The whole app loads, on machines that are busy with other tests.
const patience = { timeout: 20_000 };
jest.setTimeout(40_000);

/** As the bundler leaves the packages it found, and the backend the configuration. */
function renderAppWith(packages: 'all' | { exclude: string[] }) {
  Object.assign(window, {
    '__@backstage/discovered__': {
      modules: [{ name: sampleSignInPackage, default: sampleSignIn }],
    },
  });
  const config = {
    app: { title: 'Operability', packages },
    backend: { baseUrl: 'http://localhost:7007' },
    auth: {
      environment: 'development',
      providers: {
        sample: {
          development: {
            users: [{ entityRef: 'user:default/ion-fox', team: 'Runtime' }],
          },
        },
      },
    },
  };
  process.env = {
    NODE_ENV: 'test',
    APP_CONFIG: [{ data: config, context: 'test' }] as unknown as string,
  };
  render(createPortal().createRoot());
}

describe('the portal', () => {
  const realEnv = process.env;

  afterEach(() => {
    process.env = realEnv;
  });

  it('asks to sign in with the account of the organisation', async () => {
    renderAppWith({ exclude: [sampleSignInPackage] });
    expect(
      await screen.findByText(askForTheOrganisation, {}, patience),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: 'Operability' }),
    ).toBeInTheDocument();
  });

  it('lists the sample users where that package is in the bundle', async () => {
    renderAppWith('all');
    expect(
      await screen.findByRole('button', { name: /Enter as ion-fox/ }, patience),
    ).toBeInTheDocument();
    expect(screen.queryByText(askForTheOrganisation)).not.toBeInTheDocument();
  });
});
