/** The commands that make one. */
export const BATCH_KINDS = ['create', 'bulk', 'reset', 'edit'] as const;

/** One run that issued credentials. `lost`: spool and delivered file are both gone. */
export interface Batch {
  /** Random text; names the spool file and our part file. */
  readonly id: string;
  readonly kind: (typeof BATCH_KINDS)[number];
  readonly state: 'committed' | 'delivered' | 'lost';
  readonly createdAt: string;
  readonly selection: string;
  readonly count: number;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly spoolPath: string;
  readonly finalPath: string;
  /** True once an empty file was put at `finalPath` to keep the name, on a file system without hard links. */
  readonly reserved: boolean;
}

/** True for what makes accounts, false for what gives accounts other credentials. */
export function isNew({ kind }: Pick<Batch, 'kind'>): boolean {
  return kind === 'create' || kind === 'bulk';
}
