/** So many rows of a list are read and drawn before all else: more than a popup has room for. */
export const firstRows = 15;
