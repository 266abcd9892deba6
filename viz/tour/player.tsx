export function TourPlayer() {
  return null;
}
