import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import { QueryClient, useQueryClient } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { OperabilityQueryProvider } from './OperabilityQueryProvider';

function Tell({ seen }: { seen: QueryClient[] }) {
  seen.push(useQueryClient());
  return <p>ready</p>;
}

async function clientSeenBy(userEntityRef: string): Promise<QueryClient> {
  const seen: QueryClient[] = [];
  const { unmount } = render(
    <TestApiProvider apis={[mockApis.identity({ userEntityRef })]}>
      <OperabilityQueryProvider>
        <Tell seen={seen} />
      </OperabilityQueryProvider>
    </TestApiProvider>,
  );
  await screen.findByText('ready');
  unmount();
  return seen[0];
}

describe('OperabilityQueryProvider', () => {
  it('gives separate roots of one reader the same client', async () => {
    const card = await clientSeenBy('user:default/ion-fox');
    card.setQueryData(['shared'], 'fetched');

    const tab = await clientSeenBy('user:default/ion-fox');

    expect(tab.getQueryData(['shared'])).toBe('fetched');
  });

  it('shows nobody what the reader before had fetched', async () => {
    const before = await clientSeenBy('user:default/ion-fox');
    before.setQueryData(['secret'], 'for ion-fox');

    const after = await clientSeenBy('user:default/rally-owl');

    expect(after.getQueryData(['secret'])).toBeUndefined();
    expect(before.getQueryData(['secret'])).toBeUndefined();
  });

  it('still works where nobody can say who is signed in', async () => {
    render(
      <TestApiProvider
        apis={[
          mockApis.identity.mock({
            getBackstageIdentity: async () => {
              throw new Error('signed out');
            },
          }),
        ]}
      >
        <OperabilityQueryProvider>content</OperabilityQueryProvider>
      </TestApiProvider>,
    );

    expect(await screen.findByText('content')).toBeInTheDocument();
  });
});
