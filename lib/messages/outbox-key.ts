const PREFIX = "ledger-outbox:";

/** Under which a decision lies in storage.local until the worker has written it. */
export const outboxKey = (entryId: string): string => `${PREFIX}${entryId}`;
export const isOutboxKey = (key: string): boolean => key.startsWith(PREFIX);
