import { expect, test } from 'vitest'
import { declarationsOf, hidingOf } from './hiding.ts'

test.each([
  ['display: none', 'display:none'],
  ['display: none', 'DISPLAY : None !important'],
  ['visibility: hidden', 'visibility:collapse'],
  ['opacity: 0', 'opacity:.01'],
  ['opacity: 0', 'opacity:0%'],
  ['font size', 'font-size:0'],
  ['font size', 'font-size:3px'],
  ['font size', 'font:1px/1px serif'],
  ['text indent', 'text-indent:-9999px'],
  ['off screen', 'position:absolute;left:-5000px'],
  ['off screen', 'margin-left:-100em'],
  ['off screen', 'transform:translateX(-9999px)'],
  ['scaled to nothing', 'transform: scale(0)'],
  ['clipped away', 'clip:rect(0 0 0 0);position:absolute'],
  ['clipped away', 'clip-path:circle(0)'],
  ['zero box', 'max-height:0;overflow:hidden'],
  ['zero box', 'position:absolute;width:1px;height:1px'],
  ['transparent color', 'color:transparent'],
  ['transparent color', 'color:#0000'],
  ['color of the background', 'color:white;background:#fefefe url(a.png)'],
  ['color of the background', 'color:rgb(0,0,0);background-color:black'],
  [undefined, 'display:block;color:red'],
  [undefined, 'opacity:0.5;font-size:0.8em'],
  [undefined, 'font-size:12px;left:-4px;position:relative'],
  [undefined, 'color:#fff;background:#000'],
  [undefined, 'height:0'],
  [undefined, ''],
])('says %s of %s', (how, style) => {
  expect(hidingOf(declarationsOf(style))).toBe(how)
})
