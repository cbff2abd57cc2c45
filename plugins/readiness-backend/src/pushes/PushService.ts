import { ConflictError, NotAllowedError } from '@backstage/errors';
import { Audit, Caller, Clock } from '@operability/backend-kit';
import {
  PushedFacts,
  PushedResult,
  PushOutcome,
} from '@operability/plugin-readiness-common';
import { DefinedCheck, Definitions } from '../definitions/Definitions';
import { admitObservation } from '../domain/evaluation/admitObservation';
import { Answer, answerKey } from '../domain/evaluation/Answer';
import { compareAnswers } from '../domain/evaluation/compareAnswers';
import {
  compareFact,
  factKey,
  FactNews,
  ToldFact,
} from '../domain/evaluation/compareFacts';
import { KnownEntities, Readers } from '../lookups/ports';
import { AnswerKeeper, FactKeeper } from './ports';
import { PushRows } from './PushRows';

interface PushParts {
  access: Readers;
  audit: Audit;
  definitions: Definitions;
  entities: KnownEntities;
  facts: FactKeeper;
  answers: AnswerKeeper;
  /** Ids of the providers that answer by themselves. */
  providers: { has(id: string): boolean };
  clock: Clock;
}

const unknownEntity =
  'The catalog has no such entity, or readiness does not look at its kind.';

/** Takes facts and results from outside: from CI, from a script, from a scanner. */
export class PushService {
  readonly #parts: PushParts;

  private constructor(parts: PushParts) {
    this.#parts = parts;
  }

  static create(parts: PushParts): PushService {
    return new PushService(parts);
  }

  async pushFacts(
    caller: Caller,
    provider: string,
    items: readonly PushedFacts[],
  ): Promise<PushOutcome> {
    await this.#requireProgram(caller);
    if (this.#parts.providers.has(provider)) {
      throw new ConflictError(
        `The provider '${provider}' answers by itself and takes no facts from outside; push under another name`,
      );
    }
    return this.#audited(caller, 'facts-push', provider, rows =>
      this.#takeFacts(provider, items, rows),
    );
  }

  async pushResults(
    caller: Caller,
    provider: string,
    items: readonly PushedResult[],
  ): Promise<PushOutcome> {
    await this.#requireProgram(caller);
    const own = this.#requireExternal(provider, items);
    return this.#audited(caller, 'results-push', provider, rows =>
      this.#takeResults(own, items, rows),
    );
  }

  /** People attest, with their name; what is pushed is the word of a machine. */
  async #requireProgram({ credentials }: Caller): Promise<void> {
    if (credentials.principal.type !== 'service') {
      throw new NotAllowedError(
        'Only programs push facts and results, with a service token; a person attests',
      );
    }
    const reader = await this.#parts.access.readerOf(credentials);
    // A token may be held to some permissions; this is the one it needs here.
    if (!reader.mayEvaluate({})) {
      throw new NotAllowedError(
        "The token needs the permission 'readiness.evaluation.create'",
      );
    }
  }

  /** The checks that a provider answers from outside. */
  #requireExternal(
    provider: string,
    items: readonly PushedResult[],
  ): ReadonlyMap<string, DefinedCheck> {
    const { checks } = this.#parts.definitions;
    const isOwn = (check: DefinedCheck) =>
      check.answeredBy === 'external' && check.provider === provider;
    const own = new Map([...checks].filter(([, check]) => isOwn(check)));
    if (!own.size) {
      throw new ConflictError(
        `No check is declared external with the provider '${provider}'`,
      );
    }
    const foreign = items.find(
      ({ check }) => checks.has(check) && !own.has(check),
    );
    if (foreign) {
      throw new ConflictError(
        `The check '${foreign.check}' takes no results from '${provider}'`,
      );
    }
    return own;
  }

  async #takeFacts(
    provider: string,
    items: readonly PushedFacts[],
    rows: PushRows,
  ): Promise<void> {
    const { entities, facts, clock } = this.#parts;
    const now = clock.now();
    const refs = items.map(({ entityRef }) => entityRef);
    const [known, told] = await Promise.all([
      entities.etags(refs),
      facts.facts(refs),
    ]);
    const kept = new Map(
      [...told.values()].flat().map(fact => [factKey(fact), fact]),
    );
    const news: ToldFact[] = [];
    items.forEach((item, index) => {
      const { entityRef, evidence = [] } = item;
      const admission = admitObservation(Date.parse(item.observedAt), now);
      if (!known.has(entityRef)) return rows.ignored(index, unknownEntity);
      if (!admission.taken) return rows.ignored(index, admission.reason);
      const { observedAt } = admission;
      const found = new Set<FactNews>();
      for (const [name, value] of Object.entries(item.facts)) {
        const fact = { provider, entityRef, name, value, observedAt, evidence };
        const is = compareFact(kept.get(factKey(fact)), fact);
        found.add(is);
        if (is === 'changed' || is === 'confirmed') news.push(fact);
      }
      return found.size === 1 && found.has('late')
        ? rows.ignored(index, 'What is kept was observed later.')
        : rows.took(found.has('changed'));
    });
    if (news.length) await facts.write(news);
  }

  async #takeResults(
    own: ReadonlyMap<string, DefinedCheck>,
    items: readonly PushedResult[],
    rows: PushRows,
  ): Promise<void> {
    const { entities, answers, clock } = this.#parts;
    const now = clock.now();
    const refs = [...new Set(items.map(({ entityRef }) => entityRef))];
    const [known, asked, kept] = await Promise.all([
      entities.etags(refs),
      answers.asked(refs),
      answers.kept(refs),
    ]);
    const taken = new Map<string, { index: number; answer: Answer }>();
    items.forEach((item, index) => {
      const { entityRef } = item;
      const check = own.get(item.check);
      const admission = admitObservation(Date.parse(item.observedAt), now);
      if (!known.has(entityRef)) return rows.ignored(index, unknownEntity);
      if (!check) {
        return rows.ignored(index, `There is no check '${item.check}'.`);
      }
      if (!asked.get(entityRef)?.has(check.id)) {
        const reason = `No checklist asks '${check.id}' about ${entityRef}.`;
        return rows.ignored(index, reason);
      }
      if (!admission.taken) return rows.ignored(index, admission.reason);
      const answer: Answer = {
        entityRef,
        check: check.id,
        status: item.status,
        message: item.message,
        evidence: item.evidence ?? [],
        observedAt: admission.observedAt,
        timeToLive: check.timeToLive,
      };
      taken.set(answerKey(answer), { index, answer });
      return undefined;
    });
    const all = [...taken.values()].map(({ answer }) => answer);
    const { inserts, updates, late } = compareAnswers(kept, all, 0, 'told');
    const changed = new Set([...inserts, ...updates].map(answerKey));
    const overtaken = new Set(late.map(answerKey));
    for (const [key, { index }] of taken) {
      if (overtaken.has(key)) {
        rows.ignored(index, 'What is kept was observed later.');
      } else {
        rows.took(changed.has(key));
      }
    }
    if (all.length) await answers.write(all);
  }

  async #audited(
    caller: Caller,
    eventId: string,
    provider: string,
    take: (rows: PushRows) => Promise<void>,
  ): Promise<PushOutcome> {
    const rows = new PushRows();
    return this.#parts.audit.record(
      caller,
      { eventId, meta: { provider } },
      async () => {
        await take(rows);
        return { result: rows.outcome, meta: rows.counts };
      },
    );
  }
}
