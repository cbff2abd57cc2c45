import { CalendarSettings } from '@operability/plugin-oncall-common';
import { fireEvent, screen, within } from '@testing-library/react';
import { OncallApi } from '../../api';
import { sampleCalendar } from '../../__testUtils__/contactSamples';
import { click, fill, press } from '../../__testUtils__/formSteps';
import { renderOncall } from '../../__testUtils__/renderOncall';
import { refused } from '../../__testUtils__/refused';
import { useCalendarSettings } from '../../hooks/useCalendarSettings';
import { CalendarSection } from './CalendarSection';

const save = () => press('Save when I work');

const saved = sampleCalendar({
  isDefault: undefined,
  version: 2,
  periods: [
    { ...sampleCalendar().periods[0], timeZone: 'America/Los_Angeles' },
  ],
});

function Calendar() {
  const { data } = useCalendarSettings();
  return data ? <CalendarSection settings={data} /> : null;
}

async function renderSection(
  settings: CalendarSettings,
  api: Partial<OncallApi> = {},
) {
  renderOncall(<Calendar />, {
    api: { getCalendarSettings: async () => settings, ...api },
  });
  await screen.findByText('Save when I work');
}

/** The list of zones carries the label of its field. */
function typeZone(
  value: string,
  place: Pick<typeof screen, 'getByLabelText'> = screen,
) {
  fireEvent.change(place.getByLabelText('Time zone', { selector: 'input' }), {
    target: { value },
  });
}

describe('when I work', () => {
  it('says that the defaults are no more than that', async () => {
    await renderSection(sampleCalendar());
    expect(screen.getByText(/these are the defaults/)).toBeVisible();
    expect(
      screen.getByText('Save when I work').closest('button'),
    ).toBeDisabled();
  });

  it('saves zone, hours, holidays and leave, the first as version 0', async () => {
    const putCalendarSettings = jest.fn(async () => saved);
    await renderSection(sampleCalendar(), { putCalendarSettings });
    typeZone('Europe/Berlin');
    fill('Public holidays of', 'de-by');
    await click(screen.getByTitle('Friday'));
    fill('Until', '17:30');
    await press('Add leave');
    fill('First day', '2026-12-24');
    fill('Last day', '2027-01-06');
    fill('Note', 'Winter');
    await save();

    expect(await screen.findByText('✓ Saved')).toBeVisible();
    expect(putCalendarSettings).toHaveBeenCalledWith({
      body: {
        version: 0,
        periods: [
          {
            timeZone: 'Europe/Berlin',
            windows: [{ weekdays: [1, 2, 3, 4], from: '09:00', to: '17:30' }],
            holidayRegion: 'DE-BY',
          },
        ],
        leave: [{ from: '2026-12-24', to: '2027-01-06', note: 'Winter' }],
      },
    });
  });

  it('adds hours that count from a date on, which it asks for', async () => {
    const putCalendarSettings = jest.fn(async () => saved);
    await renderSection(saved, { putCalendarSettings });
    await press('Work differently from a date on');
    await save();
    expect(screen.getByText('choose the first day it counts')).toBeVisible();
    expect(putCalendarSettings).not.toHaveBeenCalled();

    fireEvent.change(
      screen.getByLabelText('From', { selector: '[type=date]' }),
      { target: { value: '2027-01-04' } },
    );
    const second = within(
      screen.getByRole('group', { name: 'Working hours from 2027-01-04 on' }),
    );
    expect(second.getByLabelText('Time zone')).toHaveValue(
      'America/Los_Angeles',
    );
    typeZone('Europe/Berlin', second);
    await save();
    expect(putCalendarSettings).toHaveBeenCalledWith({
      body: expect.objectContaining({
        version: 2,
        periods: [
          saved.periods[0],
          {
            ...saved.periods[0],
            from: '2027-01-04',
            timeZone: 'Europe/Berlin',
          },
        ],
      }),
    });
  });

  it('shows what the server says beside the field', async () => {
    await renderSection(saved, {
      putCalendarSettings: () =>
        refused(
          400,
          "periods.0.holidayRegion: the holidays of 'ZZ' are not known",
        ),
    });
    fill('Public holidays of', 'ZZ');
    await save();
    expect(
      await screen.findByText("the holidays of 'ZZ' are not known"),
    ).toBeVisible();
    expect(screen.getByLabelText('Public holidays of')).toBeInvalid();
  });

  it('keeps what was typed when another window was faster', async () => {
    const theirs = {
      ...saved,
      version: 3,
      leave: [{ from: '2027-05-01', to: '2027-05-02' }],
    };
    const putCalendarSettings = jest
      .fn()
      .mockImplementationOnce(() => refused(409, 'They were changed'))
      .mockResolvedValue(theirs);
    await renderSection(saved, {
      getCalendarSettings: jest
        .fn()
        .mockResolvedValueOnce(saved)
        .mockResolvedValue(theirs),
      putCalendarSettings,
    });
    typeZone('Europe/Berlin');
    await save();

    await screen.findByText(/Somebody else changed it/);
    expect(screen.getByText('2027-05-01 to 2027-05-02')).toBeVisible();
    expect(
      screen.getByLabelText('Time zone', { selector: 'input' }),
    ).toHaveValue('Europe/Berlin');
    await press('Go on with mine');
    await save();
    expect(putCalendarSettings).toHaveBeenLastCalledWith({
      body: expect.objectContaining({ version: 3 }),
    });
  });

  it('goes back to what is saved when discarded', async () => {
    await renderSection(saved);
    typeZone('Europe/Berlin');
    await press('Discard');
    expect(
      screen.getByLabelText('Time zone', { selector: 'input' }),
    ).toHaveValue('America/Los_Angeles');
  });
});
