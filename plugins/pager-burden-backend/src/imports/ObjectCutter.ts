import { InputError } from '@backstage/errors';
import { Tokenizer, TokenType } from '@streamparser/json';
import { JsonObject } from './jsonValues';

/** An object of a file, or why it is none. */
export type CutObject = { object: JsonObject } | { refused: string };

type Value = Record<string, unknown> | unknown[];

/** An object or a list that has begun and not ended. */
interface Frame {
  isList: boolean;
  /** What it holds so far; left out where nobody needs it. */
  value?: Value;
  /** Whether it is an object of its own, or holds some, and no part of one. */
  isOuter: boolean;
  /** Whether it turned out to hold others. */
  isEnvelope: boolean;
  key?: string;
  expects: 'key' | 'colon' | 'value' | 'end';
  /** Whether nothing was in it yet, so that it may end at once. */
  isFresh: boolean;
}

const largestObject = 1024 * 1024;
const deepest = 64;
const deepestList = 10_000;

/**
 * Cuts a stream of JSON into its objects, of which one at a time is in memory:
 * objects one after another or a line each, lists of them, and answers of an
 * interface that hold them under a name, such as `{"incidents": [...]}`.
 */
export class ObjectCutter {
  readonly #lists: ReadonlySet<string>;
  readonly #tokenizer = new Tokenizer();
  readonly #frames: Frame[] = [];
  #done: CutObject[] = [];
  /** Of the object that is being read. */
  #startsAt = 0;
  #refused?: string;
  #count = 0;
  /** How far tokens have been told, of how much there was. */
  #toldTo = 0;
  #given = 0;

  /** @param lists - the names under which answers hold objects */
  constructor(lists: ReadonlySet<string>) {
    this.#lists = lists;
    this.#tokenizer.onToken = ({ token, value, offset }) => {
      this.#toldTo = offset;
      this.#take(token, value, offset);
    };
    this.#tokenizer.onError = error => {
      throw this.#broken(`it is no JSON; ${error.message}`);
    };
  }

  /**
   * The objects that end in a piece.
   *
   * @throws InputError where it is no JSON
   */
  write(piece: Uint8Array): CutObject[] {
    this.#given += piece.length;
    this.#tokenizer.write(piece);
    if (this.#given - this.#toldTo > largestObject) {
      throw this.#broken('a text in it does not end');
    }
    return this.#handOver();
  }

  /** @throws InputError where the last object has not ended */
  end(): CutObject[] {
    if (this.#frames.length) throw this.#broken('the file ends within it');
    this.#tokenizer.end();
    return this.#handOver();
  }

  #handOver(): CutObject[] {
    const done = this.#done;
    this.#done = [];
    return done;
  }

  #take(token: TokenType, value: unknown, offset: number): void {
    const frame = this.#frames.at(-1);
    switch (token) {
      case TokenType.LEFT_BRACE:
      case TokenType.LEFT_BRACKET:
        this.#begin(frame, token === TokenType.LEFT_BRACKET, offset);
        return;
      case TokenType.RIGHT_BRACE:
      case TokenType.RIGHT_BRACKET:
        this.#finish(frame, token === TokenType.RIGHT_BRACKET);
        return;
      case TokenType.COLON:
        this.#expect(frame, 'colon').expects = 'value';
        return;
      case TokenType.COMMA:
        // Between objects that follow each other it does no harm.
        if (frame) {
          const { isList } = this.#expect(frame, 'end');
          frame.expects = isList ? 'value' : 'key';
        }
        return;
      default:
        this.#takeScalar(frame, value);
    }
    if (offset - this.#startsAt > largestObject) this.#tooLarge();
  }

  #takeScalar(frame: Frame | undefined, value: unknown): void {
    if (frame?.expects === 'key' && typeof value === 'string') {
      frame.key = value;
      frame.expects = 'colon';
      frame.isFresh = false;
      return;
    }
    if (!frame || (frame.isOuter && frame.isList)) {
      if (frame) this.#expect(frame, 'value').expects = 'end';
      this.#emit({ refused: 'It is no object' });
      if (frame) frame.isFresh = false;
      return;
    }
    this.#expect(frame, 'value');
    keep(frame, value);
  }

  #begin(parent: Frame | undefined, isList: boolean, offset: number): void {
    if (parent) this.#expect(parent, 'value');
    const isOuter = parent === undefined || this.#holdsOthers(parent);
    if (isOuter && !isList) {
      this.#startsAt = offset;
      this.#refused = undefined;
    }
    if (this.#frames.length >= deepest) this.#refuse('It is nested too deeply');
    if (this.#frames.length >= deepestList) {
      throw this.#broken('it is nested without end');
    }
    const isKept = isOuter ? !isList : parent?.value !== undefined;
    // Without a prototype, which a file could otherwise set.
    const value: Value = isList ? [] : Object.create(null);
    if (parent && !isOuter) keep(parent, value);
    if (parent) {
      parent.expects = 'end';
      parent.isFresh = false;
    }
    this.#frames.push({
      isList,
      value: isKept && !this.#refused ? value : undefined,
      isOuter,
      isEnvelope: false,
      expects: isList ? 'value' : 'key',
      isFresh: true,
    });
  }

  /** What an object that has an id of its own holds is part of it. */
  #holdsOthers(parent: Frame): boolean {
    if (!parent.isOuter) return false;
    if (parent.isList) return true;
    const { key = '', value } = parent;
    if (!this.#lists.has(key) || (value && 'id' in value)) return false;
    parent.isEnvelope = true;
    parent.value = undefined;
    return true;
  }

  #finish(frame: Frame | undefined, isList: boolean): void {
    const mayEnd =
      frame?.isList === isList && (frame.isFresh || frame.expects === 'end');
    if (!frame || !mayEnd) throw this.#broken('its brackets do not match');
    this.#frames.pop();
    if (!frame.isOuter || frame.isList || frame.isEnvelope) return;
    if (this.#refused) {
      this.#emit({ refused: this.#refused });
      this.#refused = undefined;
    } else {
      this.#emit({ object: frame.value as JsonObject });
    }
  }

  #emit(object: CutObject): void {
    this.#count += 1;
    this.#done.push(object);
  }

  #tooLarge(): void {
    const isInObject = this.#frames.some(
      ({ isOuter, isList, isEnvelope }) => isOuter && !isList && !isEnvelope,
    );
    if (isInObject) this.#refuse('It has more than a megabyte');
  }

  #refuse(reason: string): void {
    this.#refused ??= reason;
    for (const frame of this.#frames) frame.value = undefined;
  }

  #expect(frame: Frame | undefined, what: Frame['expects']): Frame {
    if (frame?.expects !== what) throw this.#broken('it is no JSON');
    return frame;
  }

  #broken(why: string): InputError {
    const where = this.#count ? `on after object ${this.#count}` : 'at all';
    return new InputError(`The file cannot be read ${where}: ${why}`);
  }
}

function keep(frame: Frame, value: unknown): void {
  frame.expects = 'end';
  frame.isFresh = false;
  if (Array.isArray(frame.value)) frame.value.push(value);
  else if (frame.value) frame.value[frame.key ?? ''] = value;
}
