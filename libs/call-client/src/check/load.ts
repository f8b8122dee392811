/** The check of the network; loaded here, so that the first page does not carry it. */
export const networkChecker = () => import('./index.js');
