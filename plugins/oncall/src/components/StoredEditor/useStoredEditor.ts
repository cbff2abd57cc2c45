import {
  errorStatus,
  errorText,
  FieldErrors,
  serverErrors,
} from '@operability/ui-kit';
import { useState } from 'react';

interface StoredEditorOptions<Stored, Form, Input> {
  start: Form;
  /** As the server has it, as far as is known now; left out for a new one. */
  stored?: Stored;
  /** The fields of what is stored. */
  formOf: (stored: Stored) => Form;
  /** What is written in the fields, and what is wrong with which. */
  read: (form: Form) => { input: Input; errors: FieldErrors };
  /** Makes it, or changes the version of it that was read. */
  save: {
    error: Error | null;
    isPending: boolean;
    reset: () => void;
    mutate: (
      change: { input: Input; version: number },
      options: {
        onSuccess: (stored: Stored) => void;
        onError: (error: Error) => void;
      },
    ) => void;
  };
  onSaved: (stored: Stored) => void;
  /** The server has another version by now, which should be fetched. */
  onStale?: () => void;
}

/** What somebody is writing into something stored, and what comes of it. @internal */
export function useStoredEditor<
  Stored extends { version: number },
  Form,
  Input,
>(options: StoredEditorOptions<Stored, Form, Input>) {
  const { start, stored, formOf, read, save, onSaved, onStale } = options;
  const [form, setForm] = useState(start);
  const [version, setVersion] = useState(stored?.version ?? 0);
  const [isChecked, setIsChecked] = useState(false);
  const { input, errors } = read(form);
  const isInOrder = Object.keys(errors).length === 0;
  const newer =
    errorStatus(save.error) === 409 && stored && stored.version !== version
      ? stored
      : undefined;
  const newerForm = newer && formOf(newer);

  const goOnWith = (next: Form) => {
    setForm(next);
    setVersion(newer?.version ?? version);
    save.reset();
  };
  return {
    form,
    /** Beside fields: what is wrong by the contract, else by the server. */
    errors: isChecked && !isInOrder ? errors : serverErrors(save.error),
    error: newer ? undefined : save.error,
    isBusy: save.isPending,
    isRefused: isChecked && !isInOrder,
    newer,
    newerForm,
    /** Who changed it and when, in the server's words. */
    author: newer && errorText(save.error),
    change(next: Form) {
      setForm(next);
      // What the server said was about something else.
      if (errorStatus(save.error) === 400) save.reset();
    },
    takeTheirs: () => newerForm && goOnWith(newerForm),
    keepMine: () => goOnWith(form),
    save() {
      setIsChecked(true);
      if (!isInOrder) return;
      save.mutate(
        { input, version },
        {
          onSuccess: onSaved,
          onError: error => {
            if (errorStatus(error) === 409) onStale?.();
          },
        },
      );
    },
  };
}
