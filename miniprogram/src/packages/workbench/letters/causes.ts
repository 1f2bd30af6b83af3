/** What the other side's codes mean to whoever looks after the messages. */
type Cause = 'causeBusy' | 'causeRefused' | 'causePerson' | 'causeTemplate' | 'causePage' | 'causeWords' | 'causeLimit' | 'causeToken';
const codes: Readonly<Record<string, Cause>> = {
  '-1': 'causeBusy',
  '43101': 'causeRefused',
  '43104': 'causePerson',
  '43107': 'causePerson',
  '40003': 'causePerson',
  '40037': 'causeTemplate',
  '43116': 'causeTemplate',
  '48001': 'causeTemplate',
  '20001': 'causeTemplate',
  '40036': 'causeTemplate',
  '41030': 'causePage',
  '47003': 'causeWords',
  '45009': 'causeLimit',
  '45011': 'causeLimit',
  '45047': 'causeLimit',
  '45065': 'causeLimit',
  '40001': 'causeToken',
  '40014': 'causeToken',
  '42001': 'causeToken',
  '42007': 'causeToken',
  '40013': 'causeToken',
  '40125': 'causeToken',
};

/** Why a message was given up, as a key of its words. */
export function causeOf(cause: string) {
  if (cause === 'network' || cause === 'timeout' || cause.startsWith('http')) return 'causeNetwork';
  if (cause === 'notSetUp') return 'causeNotSetUp';
  if (cause.startsWith('token')) return 'causeToken';
  return codes[cause] ?? 'causeOther';
}
