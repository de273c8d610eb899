import { type Entity, isPerson } from "../4-resolve/entities.ts";

const NOBODY: readonly Entity[] = [];

/** Whose encounters were told of so far: what "they", "the two leaders" and "he also met" of later sentences go by. */
export class Discourse {
  /** The two whose encounter was told of last, or nobody. */
  principals: readonly Entity[] = NOBODY;
  /** Whose encounters the text goes through: the one party that the last two told of have in common. */
  protagonist: Entity | null = null;
  /** Encounters of three and more, in the order told. */
  private readonly tables: (readonly Entity[])[] = [];
  private readonly pairs: (readonly Entity[])[] = [];
  private told: readonly Entity[] = NOBODY;
  /** The last table with those who were present besides. */
  private grown: readonly Entity[] = NOBODY;
  private readonly attending = new Set<Entity>();

  private readonly members = new Map<Entity, Entity[]>();

  /** Somebody told of as of the delegation that another heads. */
  belongs(leader: Entity, member: Entity): void {
    const members = this.members.get(leader);
    if (members === undefined) this.members.set(leader, [member]);
    else if (!members.includes(member)) members.push(member);
  }

  /** Who heads a delegation, and whom the text has named as of it so far. */
  delegationOf(leader: Entity): readonly Entity[] {
    return [leader, ...(this.members.get(leader) ?? [])];
  }

  /** Those who as one side met somebody in the last encounter told of: "They also met". */
  company: readonly Entity[] = NOBODY;

  /** The sides of an encounter, as it is told of. */
  tellsOf(left: readonly Entity[], right: readonly Entity[]): void {
    const parties = [...left, ...right];
    this.company = left.length > 1 && right.length > 0 ? left : NOBODY;
    const again = this.told.filter((entity) => parties.includes(entity));
    if (again.length === 1) this.protagonist = again[0] as Entity;
    else if (again.length === 0) this.protagonist = null;
    this.told = parties;
    this.grown = NOBODY;
    if (parties.length > 2 && parties.every(isPerson)) this.tables.push(parties);
    if (parties.length === 2 && parties.every(isPerson)) this.pairs.push(parties);
    this.principals = parties.length === 2 && parties.every(isPerson) ? parties : NOBODY;
  }

  /** The one pair among those told of of which somebody is, where the text goes through the encounters of another. */
  pairWith(entity: Entity): readonly Entity[] {
    const found = this.pairs.filter((pair) => pair.includes(entity));
    const others = new Set(found.flat().filter((other) => other !== entity));
    return others.size === 1 && this.protagonist !== null && others.has(this.protagonist) ? [this.protagonist, entity] : NOBODY;
  }

  /** Somebody told of as present at an encounter of others. */
  attends(entity: Entity): void {
    if (!this.principals.includes(entity)) this.attending.add(entity);
    // "the five officers": the four who met, and who stood in for a fifth
    if (this.told.length > 2 && this.told === this.tables.at(-1)) {
      this.grown = [...(this.grown.length > 0 ? this.grown : this.told), entity];
      this.tables.splice(-1, 0, this.grown);
    }
  }

  /** The parties of the last encounter of so many; of however many where nobody counts them. */
  lastOf(size: number | null, fits: (table: readonly Entity[]) => boolean = () => true): readonly Entity[] {
    if (size === null) return this.told === this.tables.at(-1) ? this.told : this.principals;
    // "All four were also received": who heads a delegation, and its members
    for (const [leader, members] of this.members) if (members.length + 1 === size) return [leader, ...members];
    if (size === 2 && !fits(this.principals)) return this.pairs.findLast(fits) ?? NOBODY;
    return size === 2 ? this.principals : (this.tables.findLast((table) => table.length === size && fits(table)) ?? NOBODY);
  }

  /** All the parties of the last encounter told of. */
  lastTable(): readonly Entity[] {
    return this.told;
  }

  /** The two whose encounter was told of last, where nobody else is beside them. */
  principalsBeside(besides: readonly Entity[]): Entity[] {
    return besides.every((entity) => this.principals.includes(entity)) ? [...this.principals] : [];
  }

  /** Two who only attended the talks of others: "A and B participated. They agreed to meet again" speaks of the principals. */
  isStaff(pair: readonly Entity[]): boolean {
    return this.principals.length === 2 && pair.every((entity) => this.attending.has(entity));
  }

  /**
   * "A met minister X of Norway. ... He also met minister Y of Norway": who goes from one to the next is A, though X was spoken
   * of last. The other of the two of the last encounter, where only they come from elsewhere than those met now; else `who`.
   */
  acrossFrom(who: Entity, met: readonly Entity[]): Entity {
    const { country } = who;
    if (country === null || met.length === 0 || this.principals.length !== 2 || !this.principals.includes(who)) return who;
    if (!met.every((entity) => entity.country === country && entity !== who)) return who;
    const other = this.principals[this.principals[0] === who ? 1 : 0] as Entity;
    return other.country !== null && other.country !== country && !met.includes(other) ? other : who;
  }
}
