/** The parts of dynalite 4.0.0 (which has no types) that the engine stands on. */
declare module 'dynalite/db/index.js' {
  interface DynaliteDb {
    create(options: import('./store').StoreOptions): import('./store').RawStore;
    validateKey(key: import('./store').ItemImage, table: import('./store').TableDescription): Error | null | undefined;
    validateItem(item: import('./store').ItemImage, table: import('./store').TableDescription): Error | null | undefined;
    createKey(item: import('./store').ItemImage, table: import('./store').TableDescription): string;
    checkConditional(input: import('./store').ActionInput, item: import('./store').ItemImage | undefined): Error | null | undefined;
    itemSize(item: import('./store').ItemImage): number;
  }
  const db: DynaliteDb;
  export default db;
}

declare module 'dynalite/validations/index.js' {
  interface DynaliteChecks {
    checkTypes(input: object, types: object): import('./store').ActionInput;
    checkValidations(input: object, types: object, custom: unknown, store: unknown): void;
  }
  const checks: DynaliteChecks;
  export default checks;
}

declare module 'dynalite/validations/*' {
  const validation: import('./store').Validation;
  export default validation;
}

declare module 'dynalite/actions/*' {
  const action: import('./store').Action;
  export default action;
}
