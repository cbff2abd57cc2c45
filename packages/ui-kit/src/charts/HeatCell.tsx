import { makeStyles } from '@material-ui/core/styles';
import { KeyboardEvent, ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'block',
      width: '100%',
      minHeight: 24,
      padding: 0,
      border: 0,
      background: 'none',
      color: 'inherit',
      font: 'inherit',
      cursor: 'pointer',
      '&:hover': { textDecoration: 'underline' },
      '&:focus-visible': { outline: `2px solid ${theme.palette.text.primary}` },
    },
  }),
  { name: 'OperabilityHeatCell' },
);

/** @internal */
export interface HeatCellProps {
  /** How it is found again, to be given the focus. */
  cell: string;
  label: string;
  /** Whether it is where the tab key stops among all cells. */
  isStop: boolean;
  onFocus: () => void;
  onOpen: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  children: ReactNode;
}

/** A number that opens what it counts. @internal */
export function HeatCell(props: HeatCellProps) {
  const { cell, label, isStop, onFocus, onOpen, onKeyDown, children } = props;
  return (
    <button
      type="button"
      className={useStyles().root}
      data-cell={cell}
      aria-label={label}
      tabIndex={isStop ? 0 : -1}
      onFocus={onFocus}
      onClick={onOpen}
      onKeyDown={onKeyDown}
    >
      {children}
    </button>
  );
}
