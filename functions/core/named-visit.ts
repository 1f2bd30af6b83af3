type Deps = { readonly visits: { find(visitId: string): Promise<{ readonly householdId: string } | undefined> } };

/** The visit that a form says it comes from, when it was to the household that the form is for. */
export const namedVisit = async (
  visitId: string | undefined,
  householdId: string | undefined,
  { visits }: Deps,
): Promise<string | undefined> => {
  if (visitId === undefined || householdId === undefined) return undefined;
  return (await visits.find(visitId))?.householdId === householdId ? visitId : undefined;
};
