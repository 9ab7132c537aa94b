/** Who writes, and when: passed to every function that changes the database, so that nothing here reads a clock. */
export interface WriteContext {
  /** The clerk, as the audit trail names them. */
  readonly actor: string;
  /** ISO instant, UTC. */
  readonly now: string;
}
