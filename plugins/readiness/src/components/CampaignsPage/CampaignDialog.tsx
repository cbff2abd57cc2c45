import {
  Campaign,
  CampaignInput,
  productionChecklistId,
} from '@operability/plugin-readiness-common';
import {
  ChoiceField,
  ChoicesField,
  EntitiesPicker,
  EntityPicker,
  FormDialog,
  FormField,
  useMinute,
} from '@operability/ui-kit';
import { useChange } from '../../hooks/useChange';
import { useChecklists, useChecks } from '../../hooks/useDefinitions';
import { useForm } from '../../hooks/useForm';
import { dayAfter } from '../../model/dayInput';
import { CampaignForm, readCampaign } from '../../model/forms';

const owners = ['Group', 'User'];

/** @internal */
export interface CampaignDialogProps {
  /** The one that is changed; a new one without it. */
  campaign?: Campaign;
  onClose: () => void;
}

/** Starts a campaign, or changes one. @internal */
export function CampaignDialog({ campaign, onClose }: CampaignDialogProps) {
  const now = useMinute();
  const checklists = useChecklists().data?.items ?? [];
  const checks = useChecks().data?.items ?? [];
  const send = useChange((api, body: CampaignInput, options) =>
    campaign
      ? api.updateCampaign({
          params: { id: campaign.id },
          body: { ...body, version: campaign.version },
        })
      : api.createCampaign({ body }, options),
  );
  const { form, field, dialog } = useForm({
    initial: formOf(campaign, now),
    read: readCampaign,
    send,
    onDone: onClose,
  });
  const checklist = field('checklist');
  const chosen = field('checks');
  const listOf = (name: string) => checklists.find(({ id }) => id === name);
  const known = new Map(checks.map(({ id, title }) => [id, title]));
  const titles = new Map(
    listOf(form.checklist)?.checks.map(id => [id, known.get(id) ?? id]),
  );
  return (
    <FormDialog
      {...dialog}
      title={campaign ? `Change ${campaign.title}` : 'Start a campaign'}
      submitLabel={campaign ? 'Save the campaign' : 'Start the campaign'}
    >
      <FormField label="Title" required {...field('title')} />
      <FormField label="Description" rows={2} {...field('description')} />
      <EntityPicker
        label="Who answers for it"
        kinds={owners}
        required
        {...field('ownerRef')}
      />
      <ChoiceField
        label="Checklist"
        options={Object.fromEntries([
          [form.checklist, form.checklist],
          ...checklists.map(({ id, title }) => [id, title]),
        ])}
        {...checklist}
        onChange={id => {
          checklist.onChange(id);
          const { checks: lines = [] } = listOf(id) ?? {};
          chosen.onChange(form.checks.filter(check => lines.includes(check)));
        }}
      />
      <ChoicesField
        label="Checks"
        options={titles}
        helperText="All required ones, when empty"
        {...chosen}
      />
      <EntitiesPicker
        label="Whose entities"
        kinds={owners}
        helperText="Of all owners, when empty"
        {...field('owners')}
      />
      <FormField
        label="Starts on"
        required
        type="date"
        {...field('startsOn')}
      />
      <FormField label="Due on" required type="date" {...field('dueOn')} />
    </FormDialog>
  );
}

function formOf(campaign: Campaign | undefined, now: number): CampaignForm {
  return {
    title: campaign?.title ?? '',
    description: campaign?.description ?? '',
    ownerRef: campaign?.ownerRef ?? '',
    checklist: campaign?.checklist ?? productionChecklistId,
    checks: campaign?.checks ?? [],
    owners: campaign?.owners ?? [],
    startsOn: campaign?.startsOn ?? dayAfter(now, 0),
    dueOn: campaign?.dueOn ?? dayAfter(now, 30),
  };
}
