import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { EntitiesPicker } from './EntitiesPicker';

const user = userEvent.setup({ pointerEventsCheck: 0 });

it('takes what is found and what is typed in full, each once', async () => {
  const onChange = jest.fn();
  function Form() {
    const [value, setValue] = useState<string[]>([]);
    return (
      <EntitiesPicker
        label="Whose"
        kinds={['Group']}
        value={value}
        onChange={next => {
          setValue(next);
          onChange(next);
        }}
      />
    );
  }
  renderInTestApp(
    <QueryClientProvider client={new QueryClient()}>
      <Form />
    </QueryClientProvider>,
    {
      apis: [
        catalogApiMock({
          entities: [
            {
              apiVersion: 'backstage.io/v1alpha1',
              kind: 'Group',
              metadata: { name: 'runtime', namespace: 'default' },
            },
          ],
        }),
      ],
    },
  );
  const field = await screen.findByLabelText('Whose');
  await user.type(field, 'run');
  await user.click(await screen.findByText('group:default/runtime'));
  await user.type(field, 'group:default/runtime{Enter}');
  await user.type(field, 'group:default/data');
  await user.tab();

  expect(onChange).toHaveBeenLastCalledWith([
    'group:default/runtime',
    'group:default/data',
  ]);
  expect(field).toHaveValue('');
});
