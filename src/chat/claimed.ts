/** A job that is claimed for us: calling it does it, and never throws for what the job is about. */
export type Claimed = () => Promise<void>;
