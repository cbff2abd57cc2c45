import Button from '@material-ui/core/Button';
import { LineActions } from '../../model/lineActions';

/** What can be opened about a line. @internal */
export type LineDialog = keyof LineActions;

const labels: Readonly<Record<LineDialog, string>> = {
  announce: 'Announce…',
  attest: 'Attest…',
  revoke: 'Revoke attestation…',
  requestWaiver: 'Ask for a waiver…',
  decideWaiver: 'Decide about the waiver…',
  withdrawWaiver: 'Withdraw waiver…',
};

/** @internal */
export interface LineButtonsProps {
  title: string;
  actions: LineActions;
  onOpen: (dialog: LineDialog) => void;
}

/** What the reader may do about a line, and nothing else. @internal */
export function LineButtons({ title, actions, onOpen }: LineButtonsProps) {
  const names = (Object.keys(labels) as LineDialog[]).filter(
    name => actions[name],
  );
  return (
    <>
      {names.map(name => (
        <Button
          key={name}
          size="small"
          variant="outlined"
          aria-label={`${labels[name]} ${title}`}
          onClick={() => onOpen(name)}
        >
          {labels[name]}
        </Button>
      ))}
    </>
  );
}
