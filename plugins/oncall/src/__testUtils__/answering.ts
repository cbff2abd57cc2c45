import { OncallApi } from '../api';

/** A call of the backend that answers, and remembers what it was asked. */
export function answering<Name extends keyof OncallApi>(
  _name: Name,
  answer: () => ReturnType<OncallApi[Name]>,
) {
  return jest.fn<ReturnType<OncallApi[Name]>, Parameters<OncallApi[Name]>>(
    answer,
  );
}
