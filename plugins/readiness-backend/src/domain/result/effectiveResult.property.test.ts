import fc from 'fast-check';
import { playResult } from '../__testUtils__/resultOracle';
import { arbitraryQuestion, horizon } from '../__testUtils__/arbitraryQuestion';
import { effectiveResult } from './effectiveResult';

const instant = fc.nat(horizon);

it('agrees with the specification played through tick by tick', () => {
  fc.assert(
    fc.property(arbitraryQuestion, instant, (question, now) => {
      expect(effectiveResult(question, now).status).toBe(
        playResult(question, now),
      );
    }),
    { numRuns: 5000 },
  );
});

it('passes only where a fresh machine answer does', () => {
  fc.assert(
    fc.property(arbitraryQuestion, instant, (question, now) => {
      if (effectiveResult(question, now).status !== 'pass') return;
      const { machine } = question;
      expect(machine?.status).toBe('pass');
      expect(machine!.evaluatedAt + machine!.timeToLive).toBeGreaterThan(now);
    }),
    { numRuns: 2000 },
  );
});

it('never lets an attestation change what a machine found out', () => {
  fc.assert(
    fc.property(arbitraryQuestion, instant, (question, now) => {
      const { machine, applicability } = question;
      fc.pre(applicability.status === 'applies');
      fc.pre(machine !== undefined && machine.status !== 'unknown');
      expect(effectiveResult(question, now)).toEqual(
        effectiveResult({ ...question, attestation: undefined }, now),
      );
    }),
    { numRuns: 2000 },
  );
});

it('stays the same until the instant it names', () => {
  fc.assert(
    fc.property(arbitraryQuestion, instant, (question, now) => {
      const { attestation, waiver } = question;
      // What begins meanwhile changes it, too, and is not its own end.
      fc.pre(!attestation || attestation.attestedAt <= now);
      fc.pre(!waiver || waiver.approvedAt <= now);
      const { status, expiresAt } = effectiveResult(question, now);
      fc.pre(expiresAt !== undefined);
      for (let at = now; at < expiresAt!; at += 1) {
        expect(effectiveResult(question, at).status).toBe(status);
      }
    }),
    { numRuns: 1000 },
  );
});

it('says something unless it passes', () => {
  fc.assert(
    fc.property(arbitraryQuestion, instant, (question, now) => {
      const { status, message } = effectiveResult(question, now);
      expect(message !== '' || status === 'pass').toBe(true);
    }),
  );
});
