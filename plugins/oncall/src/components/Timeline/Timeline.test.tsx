import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderOncall } from '../../__testUtils__/renderOncall';
import { sampleOverride, sampleShifts } from '../../__testUtils__/samples';
import { timelineRange } from '../../model/timelineRange';
import { timelineRows } from '../../model/timelineRows';
import { Timeline, TimelineProps } from './Timeline';
import { TimelineAgenda } from './TimelineAgenda';
import { TimelineTable } from './TimelineTable';

const now = Date.parse('2026-11-28T07:00:00Z');
const range = timelineRange('twoWeeks', 'UTC', '2026-11-23');
const rows = timelineRows({
  layers: [
    {
      id: 'weekly',
      name: 'Weekly',
      segments: [
        {
          start: Date.parse('2026-11-23T17:00:00Z'),
          end: Date.parse('2026-11-30T17:00:00Z'),
          userRef: 'user:default/ion-fox',
        },
      ],
    },
  ],
  overrides: [sampleOverride()],
  shifts: sampleShifts({
    gaps: [
      { start: '2026-11-23T00:00:00.000Z', end: '2026-11-23T17:00:00.000Z' },
    ],
  }),
  range,
});
const finalRow = rows[rows.length - 1];

function renderTimeline(props: Partial<TimelineProps> = {}) {
  renderOncall(
    <Timeline
      label="Timeline of Runtime Primary"
      range={range}
      rows={rows}
      colors={new Map()}
      now={now}
      {...props}
    />,
  );
}

/** jsdom lays nothing out: fourteen days in 1400 pixels from 100 on. */
function pointerAt(type: string, day: number, target: Element | Window) {
  const event = new MouseEvent(type, {
    bubbles: true,
    clientX: 100 + day * 100,
  });
  act(() => {
    fireEvent(target, event);
  });
}

async function selectorOfFinalRow(): Promise<HTMLElement> {
  const selector = await screen.findByTestId('span-selector');
  jest
    .spyOn(selector, 'getBoundingClientRect')
    .mockReturnValue({ left: 100, width: 1400 } as DOMRect);
  return selector;
}

describe('Timeline', () => {
  it('names everybody on their bars, by initials where there is no room', async () => {
    renderTimeline();
    const final = within(await screen.findByRole('group', { name: 'On call' }));

    expect(
      final.getByRole('img', {
        name: 'ion-fox, Mon 23 Nov 17:00 – Mon 30 Nov 17:00',
      }),
    ).toHaveTextContent('ion-fox');
    expect(
      final.getByRole('img', {
        name: 'Nobody, a gap, Mon 23 Nov 00:00 – 17:00',
      }),
    ).toHaveTextContent('Nobody');
    expect(
      within(screen.getByRole('group', { name: 'Overrides' })).getByRole(
        'img',
        { name: /^KW, kiln-wren for rally-owl/ },
      ),
    ).toHaveTextContent('KW');
  });

  it('draws a line where now is, and none in other weeks', async () => {
    renderTimeline();
    const [line] = await screen.findAllByTitle('Now');

    // Five days and seven hours of fourteen.
    expect(parseFloat(line.style.left)).toBeCloseTo(((5 * 24 + 7) / 336) * 100);
  });

  it('is one tab stop, and is walked with the arrow keys', async () => {
    renderTimeline({ onPick: jest.fn() });
    const bars = () =>
      [...document.querySelectorAll<HTMLElement>('[data-bar]')].filter(
        bar => bar.tabIndex === 0,
      );
    await screen.findByRole('group', { name: 'On call' });
    expect(bars()).toHaveLength(1);

    act(() => bars()[0].focus());
    expect(document.activeElement).toHaveAccessibleName(/^rally-owl/);
    await userEvent.keyboard('{ArrowLeft}');
    expect(document.activeElement).toHaveAccessibleName(/^ion-fox/);
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(document.activeElement).toHaveAccessibleName(/^ion-fox/);
    expect(
      document.activeElement?.closest('[role=group]'),
    ).toHaveAccessibleName('Weekly');
    expect(bars()).toHaveLength(1);
  });

  it('turns to other days and back to today by key', async () => {
    const onTurn = jest.fn();
    renderTimeline({ onTurn, onPick: jest.fn() });
    const bar = await screen.findByRole('button', { name: /^ion-fox/ });

    act(() => bar.focus());
    await userEvent.keyboard('{PageDown}{PageUp}{Home}');

    expect(onTurn.mock.calls.flat()).toEqual(['after', 'before', 'today']);
  });

  it('picks a shift of the final row, and only of that', async () => {
    const onPick = jest.fn();
    renderTimeline({ onPick });

    await userEvent.click(
      await screen.findByRole('button', { name: /^rally-owl/ }),
    );

    expect(onPick).toHaveBeenCalledWith(
      expect.objectContaining({ userRef: 'user:default/rally-owl' }),
    );
    expect(
      within(screen.getByRole('group', { name: 'Weekly' })).queryByRole(
        'button',
      ),
    ).not.toBeInTheDocument();
  });

  it('chooses full hours by drawing over the final row', async () => {
    const onSelect = jest.fn();
    const onPick = jest.fn();
    renderTimeline({ onSelect, onPick });
    const selector = await selectorOfFinalRow();

    pointerAt('pointerdown', 1.01, selector);
    pointerAt('pointermove', 2.49, window);
    expect(
      screen.getByText('Tue 24 Nov 00:00 – Wed 25 Nov 12:00'),
    ).toBeVisible();
    pointerAt('pointerup', 2.49, window);

    expect(onSelect).toHaveBeenCalledTimes(1);
    expect(onSelect).toHaveBeenCalledWith({
      start: Date.parse('2026-11-24T00:00:00Z'),
      end: Date.parse('2026-11-25T12:00:00Z'),
    });
    // The click with which a drag ends picks nothing.
    fireEvent.click(screen.getByRole('button', { name: /^ion-fox/ }));
    expect(onPick).not.toHaveBeenCalled();
  });

  it('takes a trembling click for a click', async () => {
    const onSelect = jest.fn();
    const onPick = jest.fn();
    renderTimeline({ onSelect, onPick });
    const selector = await selectorOfFinalRow();

    pointerAt('pointerdown', 1, selector);
    pointerAt('pointermove', 1.02, window);
    pointerAt('pointerup', 1.02, window);
    fireEvent.click(screen.getByRole('button', { name: /^ion-fox/ }));

    expect(onSelect).not.toHaveBeenCalled();
    expect(onPick).toHaveBeenCalled();
  });

  it('gives a stretch up on Escape', async () => {
    const onSelect = jest.fn();
    const onPick = jest.fn();
    renderTimeline({ onSelect, onPick });
    const selector = await selectorOfFinalRow();

    pointerAt('pointerdown', 1, selector);
    pointerAt('pointermove', 3, window);
    fireEvent.keyDown(window, { key: 'Escape' });
    pointerAt('pointerup', 3, window);
    // The browser clicks the bar all the same, where the pointer is let go of.
    fireEvent.click(screen.getByRole('button', { name: /^ion-fox/ }));

    expect(onSelect).not.toHaveBeenCalled();
    expect(onPick).not.toHaveBeenCalled();
  });
});

describe('TimelineAgenda', () => {
  it('lists who is on call by day, from today on', async () => {
    renderOncall(
      <TimelineAgenda label="Agenda" range={range} row={finalRow} now={now} />,
    );
    const list = await screen.findByRole('list', { name: 'Agenda' });

    expect(within(list).queryByText('Monday 23 November')).toBeNull();
    const monday = within(list)
      .getByText('Monday 30 November')
      .closest<HTMLElement>('li')!;
    expect(monday).toHaveTextContent(/00:00–17:00.*ion-fox/);
    expect(monday).toHaveTextContent(/17:00–24:00.*rally-owl/);
  });

  it('says where nobody is, and where nobody has to be', async () => {
    renderOncall(
      <TimelineAgenda
        label="Agenda"
        range={range}
        row={{
          ...finalRow,
          lanes: [finalRow.lanes[0].filter(({ kind }) => kind === 'gap')],
        }}
        now={range.end + 1}
      />,
    );
    const [first, second] = (
      await screen.findByRole('list', { name: 'Agenda' })
    ).children;

    expect(first).toHaveTextContent(/00:00–17:00.*Nobody/);
    expect(second).toHaveTextContent('Nothing is promised');
  });
});

describe('TimelineTable', () => {
  it('says in words all that the timeline shows', async () => {
    renderOncall(<TimelineTable label="Table" range={range} rows={rows} />);
    const table = within(await screen.findByRole('table', { name: 'Table' }));

    expect(table.getAllByRole('row')).toHaveLength(6);
    expect(
      table.getByRole('row', {
        name: /Overrides.*1 d.*in the place of rally-owl/,
      }),
    ).toBeVisible();
    expect(
      table.getByRole('row', { name: /17 h.*Nobody.*a gap/ }),
    ).toBeVisible();
  });
});
