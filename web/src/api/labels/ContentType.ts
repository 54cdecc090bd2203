// Made by tools/api.js from docs/openapi.json; do not edit.
export const ContentType = {
  'image/jpeg': 'JPEG 图片',
  'image/png': 'PNG 图片',
  'image/webp': 'WebP 图片',
  'image/heic': 'HEIC 图片',
  'application/pdf': 'PDF',
  'video/mp4': 'MP4 视频',
  'video/quicktime': 'MOV 视频',
  'audio/mpeg': 'MP3 音频',
  'audio/mp4': 'M4A 音频',
} as const
