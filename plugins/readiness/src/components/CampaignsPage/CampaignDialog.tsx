import {
  Campaign,
  CampaignInput,
  productionChecklistId,
} from '@operability/plugin-readiness-common';
import { EntityPicker, FormDialog, useMinute } from '@operability/ui-kit';
import { useChange } from '../../hooks/useChange';
import { useForm } from '../../hooks/useForm';
import { dayAfter } from '../../model/dayInput';
import { CampaignForm, readCampaign } from '../../model/forms';
import { FormField } from '../FormField';

/** @internal */
export interface CampaignDialogProps {
  /** The one that is changed; a new one without it. */
  campaign?: Campaign;
  onClose: () => void;
}

/** Starts a campaign, or changes one. @internal */
export function CampaignDialog({ campaign, onClose }: CampaignDialogProps) {
  const now = useMinute();
  const send = useChange((api, body: CampaignInput, options) =>
    campaign
      ? api.updateCampaign({
          params: { id: campaign.id },
          body: { ...body, version: campaign.version },
        })
      : api.createCampaign({ body }, options),
  );
  const { field, dialog } = useForm({
    initial: formOf(campaign, now),
    read: readCampaign,
    send,
    onDone: onClose,
  });
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
        kinds={['Group', 'User']}
        required
        {...field('ownerRef')}
      />
      <FormField label="Checklist" required {...field('checklist')} />
      <FormField
        label="Checks"
        helperText="Their ids with commas; all required ones, when empty"
        {...field('checks')}
      />
      <FormField
        label="Whose entities"
        helperText="Owners such as group:default/runtime, with commas; all, when empty"
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
    checks: campaign?.checks.join(', ') ?? '',
    owners: campaign?.owners.join(', ') ?? '',
    startsOn: campaign?.startsOn ?? dayAfter(now, 0),
    dueOn: campaign?.dueOn ?? dayAfter(now, 30),
  };
}
