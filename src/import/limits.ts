/** What a list may hold at most; each limit has its own error code. */
export interface ListLimits {
  readonly fileBytes: number;
  /** Of a pipe, whose bytes are held in memory, for they come only once. */
  readonly pipedBytes: number;
  /** UTF-8 bytes in one field. */
  readonly fieldBytes: number;
  /** UTF-8 bytes in one row, whatever its fields: an unclosed quote or a line of delimiters must end somewhere. */
  readonly rowBytes: number;
  readonly columns: number;
  /** Rows under the header. */
  readonly rows: number;
}

export const LIST_LIMITS: ListLimits = {
  fileBytes: 256 * 1024 * 1024,
  pipedBytes: 64 * 1024 * 1024,
  fieldBytes: 64 * 1024,
  rowBytes: 1024 * 1024,
  columns: 512,
  rows: 2_000_000,
};
