export default function ForgottenPasswordPage() {
  return null
}
