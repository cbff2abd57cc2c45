import { NotAllowedError } from '@backstage/errors';
import { CallerCredentials } from '@operability/backend-kit';
import { Check, Checklist } from '@operability/plugin-readiness-common';
import { Duration } from 'luxon';
import { DefinedCheck, Definitions } from '../definitions/Definitions';
import { AppliesTo } from '../domain/declared/applicability';
import { Readers } from './ports';

/** Answers what is asked, of whom, and why. */
export class DefinitionService {
  readonly #access: Readers;
  readonly #definitions: Definitions;

  private constructor(options: { access: Readers; definitions: Definitions }) {
    this.#access = options.access;
    this.#definitions = options.definitions;
  }

  static create(options: {
    access: Readers;
    definitions: Definitions;
  }): DefinitionService {
    return new DefinitionService(options);
  }

  async checklists(credentials: CallerCredentials): Promise<Checklist[]> {
    await this.#requireReading(credentials);
    return [...this.#definitions.checklists.values()].map(
      ({ appliesTo, checks, problems, ...checklist }) => ({
        ...checklist,
        appliesTo: predicateOf(appliesTo),
        checks: [...checks],
        problems: [...problems],
      }),
    );
  }

  async checks(credentials: CallerCredentials): Promise<Check[]> {
    await this.#requireReading(credentials);
    return [...this.#definitions.checks.values()].map(presentCheck);
  }

  async #requireReading(credentials: CallerCredentials): Promise<void> {
    const { resultScope } = await this.#access.readerOf(credentials);
    if (resultScope.isDenied) {
      throw new NotAllowedError('You may not see results, nor what is asked');
    }
  }
}

function presentCheck(check: DefinedCheck): Check {
  const { declared, appliesTo, timeToLive, ...rest } = check;
  return {
    ...rest,
    appliesTo: predicateOf(appliesTo),
    timeToLive: durationOf(timeToLive),
  };
}

function predicateOf(appliesTo: AppliesTo): Check['appliesTo'] {
  // Read from JSON, so that it is some; its shape is Backstage's.
  return 'predicate' in appliesTo
    ? (appliesTo.predicate as Check['appliesTo'])
    : undefined;
}

function durationOf(milliseconds: number): string {
  return Duration.fromMillis(milliseconds)
    .shiftTo('days', 'hours', 'minutes', 'seconds')
    .toISO();
}
