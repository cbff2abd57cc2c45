import { errorOf, FieldErrors, serverErrors } from '@operability/ui-kit';
import { useEffect, useState } from 'react';
import { ReadForm } from '../model/forms';

interface Sending<Input> {
  mutate: (input: Input, options: { onSuccess: () => void }) => void;
  error: Error | null;
  isPending: boolean;
}

/**
 * A form in a dialog. What is wrong shows once it was sent, at the field if one
 * is to blame, and the first such field gets the focus.
 *
 * @internal
 */
export function useForm<
  Form extends Readonly<Record<string, string | readonly string[]>>,
  Input,
>(options: {
  initial: Form;
  read: (form: Form) => ReadForm<Input>;
  send: Sending<Input>;
  onDone: () => void;
}) {
  const { initial, read, send, onDone } = options;
  const [form, setForm] = useState(initial);
  const [attempts, setAttempts] = useState(0);
  const { input, errors: own } = read(form);
  const refused = serverErrors(send.error);
  const errors: FieldErrors = { ...refused, ...(attempts > 0 && own) };
  const isPlaced = Object.keys(form).some(name => errorOf(refused, name));

  useEffect(() => {
    if (!attempts && !send.error) return;
    document
      .querySelector<HTMLElement>('[role=dialog] [aria-invalid=true]')
      ?.focus();
  }, [attempts, send.error]);

  return {
    form,
    field: <Name extends keyof Form & string>(name: Name) => ({
      value: form[name],
      error: errorOf(errors, name),
      onChange: (value: Form[Name]) =>
        setForm(current => ({ ...current, [name]: value })),
    }),
    dialog: {
      open: true,
      isBusy: send.isPending,
      error: isPlaced ? undefined : send.error,
      onSubmit: () => {
        setAttempts(count => count + 1);
        if (Object.keys(own).length === 0) {
          send.mutate(input, { onSuccess: onDone });
        }
      },
      onClose: onDone,
    },
  };
}
