import {
  productionChecklistId,
  ResultStatus,
  resultStatus,
} from '@operability/plugin-readiness-common';

/** What a list of results is narrowed to. @internal */
export interface ResultFilters {
  checklist: string;
  check: string[];
  status: ResultStatus[];
  owner: string[];
  system: string[];
  stage: string[];
  entityRef: string[];
  /** What an entity has none of: an owner, a system, a stage. */
  none: string[];
  q: string;
}

const lists = [
  'check',
  'owner',
  'system',
  'stage',
  'entityRef',
  'none',
] as const;
const groups = ['owner', 'system', 'stage'];

/** The filters in an address; what is not understood is left out. @internal */
export function parseResultFilters(search: URLSearchParams): ResultFilters {
  const all = (name: string) => search.getAll(name).filter(Boolean);
  return {
    checklist: search.get('checklist') || productionChecklistId,
    check: all('check'),
    status: all('status').flatMap(
      status => resultStatus.safeParse(status).data ?? [],
    ),
    owner: all('owner'),
    system: all('system'),
    stage: all('stage'),
    entityRef: all('entityRef'),
    none: all('none').filter(name => groups.includes(name)),
    q: (search.get('q') ?? '').slice(0, 200),
  };
}

/** The query of an address with these filters. @internal */
export function resultSearch(filters: Partial<ResultFilters>): string {
  const search = new URLSearchParams();
  if (filters.checklist && filters.checklist !== productionChecklistId) {
    search.set('checklist', filters.checklist);
  }
  for (const name of [...lists, 'status'] as const) {
    for (const value of filters[name] ?? []) search.append(name, value);
  }
  if (filters.q) search.set('q', filters.q);
  return search.toString();
}

/** The filters as the server is asked with them. @internal */
export function resultQuery(filters: ResultFilters) {
  const { checklist, status, q } = filters;
  return {
    checklist,
    ...(status.length && { status }),
    ...Object.fromEntries(
      lists.flatMap(name =>
        filters[name].length ? [[name, filters[name]]] : [],
      ),
    ),
    ...(q && { q }),
  };
}

/** Whether anything but the checklist narrows the list. @internal */
export function isNarrowed({ checklist: _, ...filters }: ResultFilters) {
  return Object.values(filters).some(value => value.length > 0);
}
