/** What a rule answers: a value, or a named refusal that the phone can say in the user's language. Faults are thrown, refusals are returned. */
export type Result<Value, Reason extends string = string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal<Reason> };

/** `field` is a JSON pointer into the request body; `details` holds numbers and dates the sentence needs. */
export type Refusal<Reason extends string = string> = {
  readonly reason: Reason;
  readonly field?: string;
  readonly details?: Readonly<Record<string, string | number>>;
};

export const accepted = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

export const refused = <Reason extends string>(
  reason: Reason,
  more: Omit<Refusal<Reason>, 'reason'> = {},
): { ok: false; refusal: Refusal<Reason> } => ({ ok: false, refusal: { reason, ...more } });
