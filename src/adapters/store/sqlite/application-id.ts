/** `HWTR`: marks the file as Headwater’s in its header. */
export const applicationId = 0x48575452
