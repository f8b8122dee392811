/** The test sample of EICAR, which every scanner takes for a virus. In two pieces: scanners of developers read this file too. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
