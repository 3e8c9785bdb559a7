/** Why something could not be written, in terms the interface has words for. */
export type WriteProblem = 'no-permission' | 'disk-full' | 'file-in-use' | 'unknown'
