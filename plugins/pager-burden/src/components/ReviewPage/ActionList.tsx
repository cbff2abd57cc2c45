import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import {
  AgendaAction,
  ReviewAction,
  ReviewActionState,
} from '@operability/plugin-pager-burden-common';
import {
  CalendarDay,
  ErrorNotice,
  Glyph,
  PersonLine,
} from '@operability/ui-kit';
import { useState } from 'react';
import { useBurdenChange } from '../../hooks/useBurdenChange';
import { actionStates } from '../../model/reviewText';
import { ActionHistory } from './ActionHistory';
import { Effect, EffectProps } from './Effect';
import { EditActionDialog } from './EditActionDialog';

const useStyles = makeStyles(
  theme => ({
    list: {
      ...theme.typography.body2,
      listStyle: 'none',
      margin: 0,
      padding: 0,
      '& > li': {
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: theme.spacing(0.5, 1.5),
        padding: theme.spacing(1, 0),
      },
      '& > li + li': { borderTop: `1px solid ${theme.palette.divider}` },
    },
    title: { flexBasis: '100%', fontWeight: 'bold' },
  }),
  { name: 'OperabilityActionList' },
);

/** @internal */
export interface ActionListProps {
  label: string;
  actions: readonly AgendaAction[];
  canEdit: boolean;
  /** Of which week the pages of now are; for actions of earlier ones. */
  looksAt?: EffectProps['looksAt'];
}

/** Actions, and whether what they are about has calmed. @internal */
export function ActionList(props: ActionListProps) {
  const { label, actions, canEdit, looksAt } = props;
  const classes = useStyles();
  const change = useBurdenChange(
    (api, [action, state]: [ReviewAction, ReviewActionState]) => {
      const { id, title, ownerRef, dueOn, fingerprint, note, version } = action;
      const body = { title, ownerRef, dueOn, fingerprint, note, state };
      return api.updateAction({ params: { id }, body: { ...body, version } });
    },
  );
  const [opened, setOpened] = useState<{
    id: string;
    does: 'edit' | 'history';
  }>();
  const shown = actions.find(({ action }) => action.id === opened?.id);
  const close = () => setOpened(undefined);
  return (
    <>
      {change.error && (
        <ErrorNotice
          error={change.error}
          title="The action was not changed; it is shown as it is now"
        />
      )}
      <ul className={classes.list} aria-label={label}>
        {actions.map(item => {
          const { action, isOverdue } = item;
          const set = (state: ReviewActionState) =>
            change.mutate([action, state]);
          return (
            <li key={action.id}>
              <span className={classes.title}>{action.title}</span>
              <Glyph {...actionStates[action.state]} />
              {looksAt && <Effect item={item} looksAt={looksAt} />}
              <PersonLine userRef={action.ownerRef} />
              <span>
                due <CalendarDay day={action.dueOn} />
              </span>
              {isOverdue && <Glyph glyph="!" word="Overdue" tone="negative" />}
              {action.note && <span>{action.note}</span>}
              {canEdit && (
                <Button
                  size="small"
                  aria-label={`Edit: ${action.title}`}
                  onClick={() => setOpened({ id: action.id, does: 'edit' })}
                >
                  Edit
                </Button>
              )}
              <Button
                size="small"
                aria-label={`History: ${action.title}`}
                onClick={() => setOpened({ id: action.id, does: 'history' })}
              >
                History
              </Button>
              {canEdit && action.state === 'open' && (
                <>
                  <Button
                    size="small"
                    variant="outlined"
                    disabled={change.isPending}
                    aria-label={`Mark done: ${action.title}`}
                    onClick={() => set('done')}
                  >
                    Mark done
                  </Button>
                  <Button
                    size="small"
                    disabled={change.isPending}
                    aria-label={`Drop: ${action.title}`}
                    onClick={() => set('dropped')}
                  >
                    Drop
                  </Button>
                </>
              )}
              {canEdit && action.state !== 'open' && (
                <Button
                  size="small"
                  disabled={change.isPending}
                  aria-label={`Open again: ${action.title}`}
                  onClick={() => set('open')}
                >
                  Open again
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {shown && opened?.does === 'edit' && (
        <EditActionDialog action={shown.action} onClose={close} />
      )}
      {shown && opened?.does === 'history' && (
        <ActionHistory action={shown.action} onClose={close} />
      )}
    </>
  );
}
