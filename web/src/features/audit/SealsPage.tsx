export default function SealsPage() {
  return null
}
