export async function readmePictures(): Promise<void> {}
