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
