import type { ThemeConfig } from 'antd'
import { type Display, wantsStillness } from '../lib/display'

/**
 * What stands behind notes and alerts: light enough for text of any colour above. And links under the pointer, which Ant Design would
 * make lighter than text may be.
 */
const tintedSurfaces = {
  colorLinkHover: '#0b3a5a',
  colorLinkActive: '#082c45',
  colorInfoBg: '#e9f2f8',
  colorInfoBorder: '#a9c8dc',
  colorSuccessBg: '#eaf5ec',
  colorSuccessBorder: '#a8d0b0',
  colorWarningBg: '#fdf4e3',
  colorWarningBorder: '#e2c48d',
  colorErrorBg: '#fdeeec',
  colorErrorBorder: '#e5b0aa',
}

/** The same for who wants more contrast: white, with an edge that is seen. */
const plainSurfaces = {
  colorLinkHover: '#001a33',
  colorLinkActive: '#001a33',
  colorInfoBg: '#ffffff',
  colorInfoBorder: '#00305c',
  colorSuccessBg: '#ffffff',
  colorSuccessBorder: '#0b4f21',
  colorWarningBg: '#ffffff',
  colorWarningBorder: '#6b3d00',
  colorErrorBg: '#ffffff',
  colorErrorBorder: '#8c0d0d',
}

/** Sizes and colours. Every text keeps a contrast of 4.5 to 1 at least, 7 to 1 where somebody wants more (WCAG 2.2, 1.4.3 and 1.4.6). */
export function theme({ contrast, type }: Display): ThemeConfig {
  const high = contrast === 'high'
  return {
    token: {
      motion: !wantsStillness(),
      colorPrimary: high ? '#00305c' : '#14527d',
      colorLink: high ? '#00305c' : '#14527d',
      colorInfo: high ? '#00305c' : '#14527d',
      colorPrimaryBg: '#e3eef5',
      colorSuccess: high ? '#0b4f21' : '#1c7430',
      colorWarning: high ? '#6b3d00' : '#8f5a00',
      colorError: high ? '#8c0d0d' : '#b42318',
      ...(high ? plainSurfaces : tintedSurfaces),
      colorText: high ? '#000000' : '#1b2733',
      colorTextSecondary: high ? '#1f2933' : '#4a5a69',
      colorTextTertiary: high ? '#1f2933' : '#566573',
      colorTextDescription: high ? '#1f2933' : '#566573',
      colorTextPlaceholder: high ? '#3c4852' : '#66727e',
      colorTextQuaternary: high ? '#3c4852' : '#66727e',
      colorBorder: high ? '#3c4852' : '#b4c0ca',
      colorBorderSecondary: high ? '#66727e' : '#dfe5ea',
      colorBgLayout: high ? '#ffffff' : '#f3f6f8',
      fontSize: type === 'large' ? 18 : 14,
      controlHeight: type === 'large' ? 42 : 34,
      borderRadius: 6,
      fontFamily: `system-ui, -apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif`,
    },
    components: {
      Table: {
        headerBg: high ? '#e6ebf0' : '#eaf0f4',
        rowHoverBg: '#f2f7fa',
        rowSelectedHoverBg: '#d6e6f0',
        cellPaddingInlineMD: 10,
      },
      Menu: {
        darkItemBg: '#0f3d5e',
        darkSubMenuItemBg: '#0b3350',
        darkItemColor: '#e8f0f6',
        darkItemSelectedBg: '#1d6396',
      },
      Layout: { siderBg: '#0f3d5e', headerBg: '#ffffff', headerPadding: '0 20px', headerHeight: 56 },
    },
  }
}
