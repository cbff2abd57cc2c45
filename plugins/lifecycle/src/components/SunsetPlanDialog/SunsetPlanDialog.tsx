import { FormDialog, LoadingLines } from '@operability/ui-kit';
import { useSunsetPlan } from '../../hooks/useSunsetPlan';
import { SunsetPlanFormDialog } from './SunsetPlanFormDialog';

/** @internal */
export interface SunsetPlanDialogProps {
  open: boolean;
  onClose: () => void;
  entityRef: string;
  title: string;
}

/** Writes when a thing goes away, why, and what replaces it. @internal */
export function SunsetPlanDialog(props: SunsetPlanDialogProps) {
  // What was typed and not saved is gone when it is opened again.
  return props.open ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ onClose, entityRef, title }: SunsetPlanDialogProps) {
  const stored = useSunsetPlan(entityRef);
  if (stored.data && stored.isFetchedAfterMount) {
    return (
      <SunsetPlanFormDialog
        entityRef={entityRef}
        title={title}
        stored={stored.data.plan}
        onStale={() => stored.refetch()}
        onClose={onClose}
      />
    );
  }
  return (
    <FormDialog
      open
      title={`Plan the sunset of ${title}`}
      submitLabel="Save the plan"
      canSubmit={false}
      error={stored.error}
      onSubmit={() => {}}
      onClose={onClose}
    >
      {stored.isPending && <LoadingLines lines={6} />}
    </FormDialog>
  );
}
