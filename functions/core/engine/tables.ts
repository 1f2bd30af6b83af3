import { dynamoFault } from './faults';
import type { Level, TableDescription } from './store';

const tablePrefix = 'table~';

/** Table descriptions as dynalite stores them, cached for the many requests that only need their keys. */
export class Tables {
  private readonly cache = new Map<string, TableDescription>();
  private version = 0;

  constructor(private readonly db: Level) {}

  /** Throws ResourceNotFoundException for an unknown table. Callers must not change what they get. */
  async get(name: string): Promise<TableDescription> {
    const known = this.cache.get(name);
    if (known) return known;
    const version = this.version;
    const table = await this.readFresh(name);
    if (table.TableStatus === 'DELETING') throw tableNotFound(name);
    if (version === this.version) this.cache.set(name, table);
    return table;
  }

  /** A copy of its own for the caller, whatever the table's status. */
  async readFresh(name: string): Promise<TableDescription> {
    const table = (await this.db.get(tablePrefix + name)) as TableDescription | undefined;
    if (!table) throw tableNotFound(name);
    return table;
  }

  async names(): Promise<string[]> {
    const names: string[] = [];
    for await (const key of this.db.keys({ gt: tablePrefix, lt: 'table\x7f' })) names.push(key.slice(tablePrefix.length));
    return names;
  }

  /** To be called after a description was written or removed. */
  forget(): void {
    this.version += 1;
    this.cache.clear();
  }
}

function tableNotFound(name: string) {
  return dynamoFault('ResourceNotFoundException', `Requested resource not found: Table: ${name} not found`);
}
