/** The one address that the key is ever sent to, and the only host the extension may reach. */
export const apiOrigin = 'https://api.openmart.ai';
