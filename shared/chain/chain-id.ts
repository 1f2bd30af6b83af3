/** A chain is a household's, or one person's. Its id stands in addresses. */
export const chainOfHousehold = (householdId: string): string => `H-${householdId}`;
export const chainOfPerson = (personId: string): string => `P-${personId}`;
export const sideOf = (chainId: string): { readonly of: 'household' | 'person'; readonly id: string } => ({
  of: chainId.startsWith('H-') ? 'household' : 'person',
  id: chainId.slice(2),
});
