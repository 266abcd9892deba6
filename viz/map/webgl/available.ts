/** Whether the browser gives the page WebGL just now. The context that tells is given back at once. */
export function hasWebgl(): boolean {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('webgl2') ?? canvas.getContext('webgl');
  if (context === null || context.isContextLost()) return false;
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return true;
}
