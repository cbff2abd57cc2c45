import { EntityPicker, FormField } from '@operability/ui-kit';

/** What somebody writes about an action. @internal */
export interface ActionForm {
  title: string;
  ownerRef: string;
  dueOn: string;
}

/** @internal */
export interface ActionFieldsProps {
  form: ActionForm;
  errors: Readonly<Record<string, string | undefined>>;
  onChange: (change: Partial<ActionForm>) => void;
}

/** What is to be done, by whom and until when. @internal */
export function ActionFields({ form, errors, onChange }: ActionFieldsProps) {
  const field = (name: keyof ActionForm) => ({
    value: form[name],
    error: errors[name],
    onChange: (value: string) => onChange({ [name]: value }),
  });
  return (
    <>
      <FormField label="What is to be done" required {...field('title')} />
      <EntityPicker
        label="Who sees to it"
        kinds={['User']}
        required
        {...field('ownerRef')}
      />
      <FormField label="Due on" type="date" required {...field('dueOn')} />
    </>
  );
}
