// at src/core/stages/waits.ts
export async function waits(): Promise<void> {
  await later()
}
