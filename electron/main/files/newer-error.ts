/** Something on the disk was written by a newer version of the app. It must not be touched. */
export class NewerError extends Error {}
