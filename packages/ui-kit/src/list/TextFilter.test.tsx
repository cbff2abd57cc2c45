import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { TextFilter } from './TextFilter';

const user = userEvent.setup();

function Page() {
  const [text, setText] = useState('log');
  return (
    <>
      {/* A new function at each rendering, as of most callers. */}
      <TextFilter label="Search" text={text} onChange={t => setText(t)} />
      <button onClick={() => setText('')}>Clear</button>
      <output>{text}</output>
    </>
  );
}

describe('TextFilter', () => {
  it('reports what is typed once the typing pauses', async () => {
    render(<Page />);
    await user.type(screen.getByLabelText('Search'), 'plex');

    expect(await screen.findByText('logplex')).toBeVisible();
  });

  it('stays cleared when it was cleared from outside', async () => {
    render(<Page />);
    await user.click(screen.getByText('Clear'));

    expect(screen.getByLabelText('Search')).toHaveValue('');
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });
});
