import { configApiRef } from '@backstage/core-plugin-api';
import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import { render } from '@testing-library/react';
import { PageBody } from './PageBody';

it('names the page on the tab while it is shown', () => {
  const config = mockApis.config({ data: { app: { title: 'Portal' } } });
  const { unmount } = render(
    <TestApiProvider apis={[[configApiRef, config]]}>
      <PageBody title="Weekly review | Pager burden">Text</PageBody>
    </TestApiProvider>,
  );
  expect(document.title).toBe('Weekly review | Pager burden | Portal');
  unmount();
  expect(document.title).toBe('Portal');
});
