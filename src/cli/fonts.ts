import { createRequire } from 'node:module';

const resolve = createRequire(import.meta.url).resolve;

/**
 * Inter (SIL Open Font License) in the two weights of a picture, as TrueType, which is all that the renderer reads.
 * It is shipped, because a server or a container has no font at all, and so that a picture is the same everywhere.
 */
export const INTER = {
  regular: resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  semibold: resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
};
