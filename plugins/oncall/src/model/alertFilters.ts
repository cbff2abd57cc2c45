import { entityRef } from '@operability/contract-kit';
import {
  AlertStatus,
  alertStatus,
  Urgency,
  urgency,
} from '@operability/plugin-oncall-common';
import { openStates } from './alertStates';
import { searchText } from './searchText';

/** Which states a list of alerts shows: all that are open, one, or all. @internal */
export type AlertStateFilter = 'open' | 'all' | AlertStatus;

/** What the list of alerts is narrowed to. @internal */
export interface AlertFilters {
  state: AlertStateFilter;
  urgency: Urgency | '';
  /** The ref of an owner, or '' for all. */
  owner: string;
  /** The ref of an entity, or '' for all. */
  entityRef: string;
  text: string;
  /** Only what the reader holds. */
  isMine: boolean;
}

/** What is shown before anybody narrows it. @internal */
export const noAlertFilters: AlertFilters = {
  state: 'open',
  urgency: '',
  owner: '',
  entityRef: '',
  text: '',
  isMine: false,
};

/** Reads the filters from the address of the page; what makes no sense is left out. @internal */
export function parseAlertFilters(search: URLSearchParams): AlertFilters {
  const status = search.get('status');
  return {
    state:
      status === 'all' ? 'all' : alertStatus.safeParse(status).data ?? 'open',
    urgency: urgency.safeParse(search.get('urgency')).data ?? '',
    owner: entityRef.safeParse(search.get('owner')).data ?? '',
    entityRef: entityRef.safeParse(search.get('entityRef')).data ?? '',
    text: searchText(search),
    isMine: search.has('mine'),
  };
}

/** Writes the filters into the address, and leaves alone what else is in it. @internal */
export function withAlertFilters(
  search: URLSearchParams,
  filters: AlertFilters,
): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const [name, value] of [
    ['status', filters.state === 'open' ? '' : filters.state],
    ['urgency', filters.urgency],
    ['owner', filters.owner],
    ['entityRef', filters.entityRef],
    ['q', filters.text],
    ['mine', filters.isMine ? 'true' : ''],
  ]) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  return next;
}

/** The filters as the backend takes them. @internal */
export function alertQueryOf(filters: AlertFilters, me: string | undefined) {
  const { state, urgency: chosen, owner, entityRef: entity, text } = filters;
  return {
    ...(state !== 'all' && {
      status: state === 'open' ? [...openStates] : [state],
    }),
    ...(chosen && { urgency: chosen }),
    ...(owner && { owner: [owner] }),
    ...(entity && { entityRef: [entity] }),
    ...(text.trim() && { q: text.trim() }),
    ...(filters.isMine && { heldBy: me }),
  };
}

/** Whether anything but the usual is asked for. @internal */
export function isNarrowed(filters: AlertFilters): boolean {
  const { state, ...rest } = filters;
  return (
    state !== noAlertFilters.state ||
    Object.values(rest).some(value => Boolean(value))
  );
}
