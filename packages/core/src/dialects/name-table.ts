/** What is known by qualified name. A name that begins with `*` is known by its end: `*_pb_service#ServiceError`. */
export interface NameTable<Value> {
  get(name: string): Value | undefined;
  set(name: string, value: Value): void;
}

export function nameTable<Value>(): NameTable<Value> {
  const exact = new Map<string, Value>();
  const endings: { readonly ending: string; readonly value: Value }[] = [];
  return {
    get: (name) => exact.get(name) ?? endings.find(({ ending }) => name.endsWith(ending))?.value,
    set: (name, value) => {
      if (name.startsWith('*')) endings.push({ ending: name.slice(1), value });
      else exact.set(name, value);
    },
  };
}

/** Things by a name that several may share. */
export function byName<Value>(values: readonly Value[], nameOf: (value: Value) => string): ReadonlyMap<string, readonly Value[]> {
  const found = new Map<string, Value[]>();
  for (const value of values) {
    const list = found.get(nameOf(value));
    if (list) list.push(value);
    else found.set(nameOf(value), [value]);
  }
  return found;
}
