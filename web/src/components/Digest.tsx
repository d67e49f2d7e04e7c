import { Typography } from 'antd'

/** How many digits of a digest or key are shown. */
const SHOWN = 16

/** A digest, key or signature in hexadecimal: its first digits, the whole of it on asking and for the clipboard. */
export function Digest({ value, whole = false }: { value: string; whole?: boolean }) {
  return (
    <Typography.Text className="long figure" copyable={{ text: value }} title={value}>
      {whole || value.length <= SHOWN ? value : `${value.slice(0, SHOWN)}…`}
    </Typography.Text>
  )
}
