import { bare } from '../../api/mapping/bare.js';

/**
 * Frameworks write `{ … }` anew at each render: of values that say the same, the first stands for
 * all, so that nothing is asked again. Compared with what it said when it was given, as a page may
 * change its own object.
 */
export class FirstOfEqual<Value> {
  #first: Value | undefined;
  #copy: unknown;

  isNew(value: Value | undefined): boolean {
    return value !== this.#first && !saysTheSame(value, this.#copy);
  }

  of(value: Value | undefined): Value | undefined {
    if (this.isNew(value)) {
      this.#first = value;
      this.#copy = bare<unknown>(value);
    }
    return this.#first;
  }
}

function saysTheSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isData(one) || !isData(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every(
      (name) =>
        Object.hasOwn(other, name) && saysTheSame(Reflect.get(one, name), Reflect.get(other, name)),
    )
  );
}

/** Not `Headers`, whose names are no keys. */
function isData(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof Headers);
}
