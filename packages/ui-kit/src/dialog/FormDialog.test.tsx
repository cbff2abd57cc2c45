import Radio from '@material-ui/core/Radio';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ChoiceField } from '../form';
import { FormDialog, FormDialogProps } from './FormDialog';

function renderDialog(props: Partial<FormDialogProps> = {}) {
  const onSubmit = jest.fn();
  const onClose = jest.fn();
  render(
    <FormDialog
      open
      title="Rename the thing"
      submitLabel="Rename"
      onSubmit={onSubmit}
      onClose={onClose}
      {...props}
    >
      {props.children ?? <input aria-label="Name" />}
    </FormDialog>,
  );
  return { onSubmit, onClose };
}

describe('FormDialog', () => {
  it('puts the focus into its first field when it opens', async () => {
    renderDialog();

    expect(screen.getByLabelText('Name')).toHaveFocus();
  });

  it.each([
    [
      'a select, whose own input is hidden',
      <ChoiceField
        label="Kind"
        options={{ a: 'First', b: 'Second' }}
        value="a"
        onChange={() => {}}
      />,
      () => screen.getByRole('button', { name: /First/ }),
    ],
    [
      'the field that asks for it itself',
      <>
        <input aria-label="Name" />
        {/* eslint-disable-next-line jsx-a11y/no-autofocus -- it is what is tested */}
        <input aria-label="Reason" autoFocus />
      </>,
      () => screen.getByLabelText('Reason'),
    ],
    [
      'the choice that is made',
      <>
        <Radio name="way" inputProps={{ 'aria-label': 'This way' }} />
        <Radio
          name="way"
          inputProps={{ 'aria-label': 'That way' }}
          defaultChecked
        />
      </>,
      () => screen.getByLabelText('That way'),
    ],
  ])('puts it into %s', (_, children, field) => {
    renderDialog({ children });

    expect(field()).toHaveFocus();
  });

  it('is sent by Enter and closed by Escape', async () => {
    const { onSubmit, onClose } = renderDialog();

    await userEvent.type(screen.getByLabelText('Name'), 'new{Enter}');
    expect(onSubmit).toHaveBeenCalledTimes(1);
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('is not sent while it may not be', async () => {
    const { onSubmit } = renderDialog({ canSubmit: false });

    await userEvent.type(screen.getByLabelText('Name'), 'new{Enter}');
    expect(screen.getByRole('button', { name: 'Rename' })).toBeDisabled();
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it('can only be closed where there is nothing to send', async () => {
    const { onSubmit, onClose } = renderDialog({ submitLabel: undefined });

    await userEvent.type(screen.getByLabelText('Name'), '{Enter}');
    expect(onSubmit).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('is not sent twice while it is on its way', async () => {
    const { onSubmit } = renderDialog({ isBusy: true });

    await userEvent.type(screen.getByLabelText('Name'), '{Enter}');
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it('is named by its title and shows what went wrong', () => {
    renderDialog({ error: new Error('That name is taken') });

    expect(
      screen.getByRole('dialog', { name: 'Rename the thing' }),
    ).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent('That name is taken');
  });
});
